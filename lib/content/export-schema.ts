import { z } from 'zod';
import { SLUGS } from '../kernel/slugs';
import { anchorSchema, cardSchema, LEVELS, pointSchema, probeSchema } from './schema';

/** The one document of all content that `npm run --silent content:export` prints. */

const source = z.strictObject({
  title: z.string(),
  url: z.url(),
  read: z.string().describe('the day on which it was read, ISO 8601'),
});

const scenario = z
  .string()
  .optional()
  .describe('path of the simulator state that shows it, below the site’s root');

export const exportSchema = z.strictObject({
  questions: z.array(
    z.strictObject({
      number: z.int(),
      slug: z.enum(SLUGS),
      title: z.string(),
      text: z.string().describe('the question verbatim from the assignment'),
      answers: z.strictObject({ brief: z.string(), spoken: z.string(), full: z.string() }),
      rubric: z.array(
        pointSchema
          .omit({ source: true, scenario: true })
          .extend({ source: z.array(source).min(1), scenario }),
      ),
      traps: z.array(
        z.strictObject({
          id: z.string(),
          statement: z.string(),
          rightWhen: z.string(),
          wrongBecause: z.string(),
          source: z.array(source).min(1),
          scenario,
        }),
      ),
      probes: z.array(probeSchema),
      anchors: z.array(
        anchorSchema.omit({ level: true }).extend({
          level: z.enum(LEVELS),
          text: z.string().describe('plain text, marks removed'),
          points: z.array(z.string()),
          traps: z.array(z.string()),
        }),
      ),
      cards: z.array(cardSchema),
    }),
  ),
  glossary: z.array(
    z.strictObject({
      id: z.string(),
      term: z.string(),
      sentence: z.string(),
      note: z.string(),
      source: z.array(source).min(1),
      usedIn: z.array(z.enum(SLUGS)),
    }),
  ),
  sources: z.array(source.extend({ publisher: z.string(), question: z.enum(SLUGS) })),
});

export type ContentExport = z.infer<typeof exportSchema>;
