import { z } from 'zod';
import { exportContent } from '../content/export';
import { exportSchema } from '../content/export-schema';

/** `npm run --silent content:export [-- --schema]`: all content, or its JSON Schema, as one document. */
const document = process.argv.includes('--schema') ? z.toJSONSchema(exportSchema) : exportContent();
process.stdout.write(`${JSON.stringify(document, null, 2)}\n`);
