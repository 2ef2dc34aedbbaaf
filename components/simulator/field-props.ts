import type { Param } from '@/lib/simulator/params';

/** What the field of one parameter needs; `id` ties it to its label. */
export interface FieldProps<P extends Param = Param> {
  readonly id: string;
  readonly name?: string | undefined;
  readonly param: P;
  readonly value: unknown;
  readonly onChange: (value: unknown) => void;
}
