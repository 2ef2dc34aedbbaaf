import { z } from 'zod';
import { SLUGS } from '../kernel/slugs';
import {
  anchorSchema,
  cardSchema,
  pointSchema,
  probeSchema,
  termSchema,
  trapSchema,
} from './schema';

/** The one document of all content that `npm run --silent content:export` prints. */

/** Of a source only this; whatever else is known of it stays out. */
const source = z.object({
  title: z.string(),
  url: z.url(),
  read: z.string().describe('the day on which it was read, ISO 8601'),
});

const shown = {
  source: z.array(source).min(1),
  scenario: z
    .string()
    .optional()
    .describe('path of the simulator state that shows it, below the site’s root'),
};

export const exportSchema = z.strictObject({
  questions: z.array(
    z.strictObject({
      number: z.int(),
      slug: z.enum(SLUGS),
      title: z.string(),
      text: z.string().describe('the question verbatim from the assignment'),
      answers: z.strictObject({ brief: z.string(), spoken: z.string(), full: z.string() }),
      further: z
        .array(z.strictObject({ title: z.string(), conclusion: z.string(), text: z.string() }))
        .describe('pages of their own below the answer'),
      hints: z.array(z.string()).length(3),
      rubric: z.array(
        pointSchema.extend({
          ...shown,
          why: z
            .string()
            .describe('the paragraph of the answer, or of a page, that makes the point'),
        }),
      ),
      traps: z.array(trapSchema.extend(shown)),
      probes: z.array(probeSchema),
      anchors: z.array(
        anchorSchema.extend({
          text: z.string().describe('plain text, marks removed'),
          points: z.array(z.string()),
          traps: z.array(z.string()),
        }),
      ),
      cards: z.array(cardSchema),
    }),
  ),
  glossary: z.array(
    termSchema
      .pick({ id: true, term: true, sentence: true, note: true })
      .extend({ source: shown.source, usedIn: z.array(z.enum(SLUGS)) }),
  ),
  sources: z.array(source.extend({ publisher: z.string(), question: z.enum(SLUGS) })),
});

export type ContentExport = z.infer<typeof exportSchema>;
