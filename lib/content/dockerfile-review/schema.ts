import { z } from 'zod';
import { id, refs, text } from '../schema';

const SEVERITIES = ['leak', 'start', 'supply', 'size', 'hygiene'] as const;

/** One thing that is wrong in the Dockerfile of the question. */
export const findingSchema = z.strictObject({
  id,
  severity: z.enum(SEVERITIES),
  title: text,
  mechanism: text,
  fix: text,
  source: refs,
  broken: z.array(z.number().int().positive()),
  fixed: z.array(z.number().int().positive()),
  leftOut: text.optional(),
  point: id,
});

/** One step of the walk from the broken Dockerfile to the fixed one. */
export const stepSchema = z.strictObject({
  file: z.string().regex(/^steps\/[\w.-]+$/, 'a path below steps/'),
  title: text,
  findings: z.array(id).min(1),
  says: text,
});
