import { z } from 'zod';
import { SLUGS } from '../kernel/slugs';

/** The one schema of everything under `content/`. Each export describes one kind of file. */

const text = z.string().trim().min(1, 'some text');
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'an id in kebab-case');
const date = z.iso.date('a date such as 2026-11-24');
const refs = z.array(id).min(1, 'at least one id');
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
  why: text,
  source: refs,
  probe: z.strictObject({ missing: text, deeper: text, good: text }),
  scenario,
});

export const trapSchema = z.strictObject({
  id,
  statement: text,
  rightWhen: text,
  wrongBecause: text,
  source: refs,
  scenario,
});

export const cardSchema = z.strictObject({ id, front: text, back: text, point: id });

export const reproductionSchema = z
  .strictObject({
    id,
    title: text,
    checks: text,
    file: z.string().regex(/^(reproduce|answer)\/[\w./-]+$/, 'a path below reproduce/ or answer/'),
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

const SEVERITIES = ['start', 'leak', 'supply', 'size', 'hygiene'] as const;

/** One thing that is wrong in the Dockerfile of question 1. */
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
export type Probe = z.infer<typeof probeSchema>;
export type Anchor = z.infer<typeof anchorSchema>;
export type Finding = z.infer<typeof findingSchema>;
export type DockerfileStep = z.infer<typeof stepSchema>;
export type Term = z.infer<typeof termSchema>;
