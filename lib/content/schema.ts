import { z } from 'zod';
import { SLUGS } from '../kernel/slugs';

/**
 * The schema of what every question has under `content/`: one export for each kind of file. What only
 * one question has is described beside its loader.
 */

/** Words that are there. */
export const text = z.string().trim().min(1, 'some text');
/** An id in kebab-case. */
export const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id in kebab-case');
const date = z.iso.date('a date such as 2026-11-24');
/** Ids that lead somewhere. */
export const refs = z.array(id).min(1, 'at least one id');
const scenario = z
  .string()
  .regex(/^\?[^#\s]+$/, 'a query such as ?down=us-east-1a')
  .optional();

export const questionSchema = z.strictObject({
  number: z.number().int().min(1).max(SLUGS.length),
  title: text.max(70, 'at most 70 characters'),
  short: text.max(90, 'at most 90 characters'),
  trains: text.max(90, 'at most 90 characters'),
  minutes: z.number().int().min(5).max(90),
  /** Three, each a little nearer to the answer, none of which says it. */
  hints: z.array(text).length(3, 'three hints: a nudge, the concept, nearly there'),
});

export const sourceSchema = z.strictObject({
  id,
  title: text,
  publisher: text,
  url: z.url({ protocol: /^https$/, error: 'an https address' }),
  read: date,
  archive: text.optional(),
});

export const pointSchema = z.strictObject({
  id,
  tier: z.enum(['must', 'should', 'expert']),
  claim: text,
  /** The point as a candidate would say it, to be judged among the traps. */
  said: text.optional(),
  source: refs,
  probe: z.strictObject({ missing: text, deeper: text, good: text }),
  scenario,
});

export const trapSchema = z.strictObject({
  id,
  /** The point that it gets wrong. */
  point: id,
  statement: text,
  rightWhen: text,
  wrongBecause: text,
  source: refs,
  scenario,
});

export const cardSchema = z.strictObject({ id, front: text, back: text, point: id });

const besideReproduction = z
  .string()
  .regex(/^(reproduce|answer)\/[\w.-]+$/, 'a path below reproduce/ or answer/');

export const reproductionSchema = z
  .strictObject({
    id,
    title: text,
    checks: text,
    file: z.string().regex(/^(reproduce|answer)\/[\w./-]+$/, 'a path below reproduce/ or answer/'),
    /** Other files that it reads or starts. */
    beside: z.array(besideReproduction).optional(),
    run: text.optional(),
    expect: text.optional(),
    points: refs,
  })
  .refine((r) => (r.run === undefined) === (r.expect === undefined), {
    path: ['expect'],
    message: 'both run and expect, or neither',
  });

export const ledgerSchema = z.strictObject({
  id,
  claim: text,
  source: refs,
  checked: date,
  changes: text,
});

export const probeSchema = z.strictObject({
  id,
  ask: text,
  good: text,
  listen: text.optional(),
  points: refs,
});

export const LEVELS = ['poor', 'mixed', 'good', 'excellent'] as const;

export const anchorSchema = z.strictObject({
  level: z.enum(LEVELS),
  text,
  score: z.number().int().min(0).max(100),
  reasons: text,
});

export const termSchema = z.strictObject({
  id,
  term: text,
  aliases: z.array(text).default([]),
  sentence: text,
  note: text,
  source: refs,
});

export const glossarySchema = z.strictObject({
  sources: z.array(sourceSchema).min(1),
  terms: z.array(termSchema).min(1),
});

export type QuestionFacts = z.infer<typeof questionSchema>;
export type Source = z.infer<typeof sourceSchema>;
export type Point = z.infer<typeof pointSchema>;
export type Trap = z.infer<typeof trapSchema>;
export type Card = z.infer<typeof cardSchema>;
export type Reproduction = z.infer<typeof reproductionSchema>;
export type LedgerEntry = z.infer<typeof ledgerSchema>;
export type Term = z.infer<typeof termSchema>;
