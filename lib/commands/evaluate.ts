import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { loadDeclaration } from '../content/simulator-data';
import type { Ask } from '../simulator/ask';
import { evaluate } from '../simulator/evaluate';
import type { Params } from '../simulator/params';
import { requestSchema } from '../simulator/request-schema';
import { SIMULATED } from '../simulators';

/**
 * `npm run --silent evaluate -- <slug> [--schema] [file …]`: asks a model from the command line. It
 * reads JSON Lines from the files, or from standard input, and writes one JSON line for each. Exit 0
 * when all were answered, 1 when some were refused, 2 when the input is no JSON Lines. O(lines).
 */
const [slug = '', ...given] = process.argv.slice(2);
type Asks = Readonly<Record<string, Ask<Params>>>;
const model = SIMULATED.find((known) => known === slug);
if (!model) end(`“${slug}” is no model that can be asked; there are ${SIMULATED.join(', ')}.`);
const declaration = await loadDeclaration(model);
const asks = await asksOf(model);
if (given.includes('--schema')) {
  const schema = requestSchema(model, declaration.params, asks);
  console.log(JSON.stringify(schema, null, 2));
} else {
  let refused = 0;
  for (const file of given.length > 0 ? given : ['-']) {
    let number = 0;
    for await (const line of linesOf(file)) {
      number += 1;
      if (line.trim() === '') continue;
      const answer = evaluate(declaration, parsed(line, file, number), asks);
      if ('error' in answer) refused += 1;
      console.log(JSON.stringify(answer));
    }
  }
  process.exitCode = refused > 0 ? 1 : 0;
}

/** What a model answers besides; no page needs it, so no declaration holds it. */
async function asksOf(slug: string): Promise<Asks> {
  const file = new URL(`../models/${slug}/asks.ts`, import.meta.url);
  return existsSync(file) ? ((await import(file.href)) as { readonly asks: Asks }).asks : {};
}

async function* linesOf(file: string): AsyncGenerator<string> {
  const input = file === '-' ? process.stdin : createReadStream(file);
  try {
    yield* createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY });
  } catch (error) {
    end(`${file} cannot be read: ${(error as Error).message}`);
  }
}

function parsed(line: string, file: string, number: number): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return end(
      `${file === '-' ? 'standard input' : file}:${number} is no JSON: ${line.slice(0, 80)}`,
    );
  }
}

/** Ends with what is wrong with the input. */
function end(says: string): never {
  console.error(says);
  process.exit(2);
}
