import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { format } from '@cdktf/hcl-tools';
import { parse } from '@cdktf/hcl2json';
import { DockerfileParser } from 'dockerfile-ast';
import { describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { languageOf } from '@/lib/content/languages';
import { loadQuestion, textsOf } from '@/lib/content/question';
import { SLUGS } from '@/lib/kernel/slugs';

/** Everything that a guide shows as code is read by a parser of its language, comments included. */

interface Piece {
  readonly name: string;
  readonly language: string;
  readonly code: string;
}

const FOLDERS = ['answer', 'given', 'reproduce', 'steps'];
/** The manifest as the assignment prints it, its indentation lost. */
const AS_GIVEN = 'service-load-skew/given/service.yaml';
const KEYWORDS =
  'ADD ARG CMD COPY ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK LABEL RUN SHELL STOPSIGNAL USER VOLUME WORKDIR'.split(
    ' ',
  );

/** Runs a parser that is a program. What it says is what the test shows. */
function run(command: string, args: readonly string[], input: string): string {
  const { status, stderr, error } = spawnSync(command, args, { input, encoding: 'utf8' });
  return status === 0
    ? ''
    : `${stderr}${error?.message ?? ''}` || `${command} ended with ${status}`;
}

/** What is wrong with each piece of Python; one start of the interpreter for all of them. */
function pythonFaults(codes: readonly string[]): readonly string[] {
  const program = `
import ast, json, sys
def fault(code):
    try:
        ast.parse(code)
        return ''
    except SyntaxError as error:
        return str(error)
print(json.dumps([fault(code) for code in json.load(sys.stdin)]))`;
  const { stdout, stderr } = spawnSync('python3', ['-B', '-c', program], {
    input: JSON.stringify(codes),
    encoding: 'utf8',
  });
  return stdout ? JSON.parse(stdout) : codes.map(() => stderr || 'python3 cannot be started');
}

/** By language: what is wrong with a piece of code; the empty string when nothing is. */
const PARSERS: Readonly<Record<string, (code: string) => string | Promise<string>>> = {
  yaml: (code) =>
    parseAllDocuments(code)
      .flatMap((document) => [...document.errors, ...document.warnings])
      .join('\n'),
  json: (code) => {
    try {
      JSON.parse(code);
      return '';
    } catch (error) {
      return String(error);
    }
  },
  hcl: async (code) => {
    const whole = `${code.trimEnd()}\n`;
    if ((await format(whole)) !== whole) return 'not as `terraform fmt` writes it';
    try {
      await parse('shown.tf', whole);
      return '';
    } catch (error) {
      return String(error);
    }
  },
  dockerfile: (code) => {
    const names = DockerfileParser.parse(code)
      .getInstructions()
      .map((instruction) => instruction.getKeyword());
    const unknown = names.filter((name) => !KEYWORDS.includes(name));
    const begins = names.find((name) => name !== 'ARG') === 'FROM';
    return unknown.concat(begins ? [] : ['no FROM at the beginning']).join(', ');
  },
  bash: (code) => run('bash', ['-n'], code),
  python: (code) => pythonFaults([code])[0] ?? 'not read',
  javascript: (code) => run(process.execPath, ['--input-type=module', '--check'], code),
};

function filesOf(slug: string): readonly Piece[] {
  return FOLDERS.flatMap((folder) => {
    const root = path.join('content/questions', slug);
    const names = readdirSync(root).includes(folder)
      ? readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      : [];
    return names.sort().map((name) => path.join(root, folder, name));
  })
    .filter((file) => file.includes('.') || file.endsWith('Dockerfile'))
    .map((file) => ({
      name: file.split(path.sep).slice(2).join('/'),
      language: file.endsWith('.tfbackend') ? 'hcl' : languageOf(file),
      file,
    }))
    .filter(({ name, language }) => language in PARSERS && name !== AS_GIVEN)
    .map(({ file, ...piece }) => ({ ...piece, code: readFileSync(file, 'utf8') }));
}

function fencesOf(slug: (typeof SLUGS)[number]): readonly Piece[] {
  return textsOf(loadQuestion(slug)).flatMap(({ file, report }) =>
    report.code
      .filter(({ language }) => language in PARSERS)
      .map(({ language, code, line }) => ({
        name: `${file}:${line}`,
        language,
        code,
      })),
  );
}

const ALL = { files: SLUGS.flatMap(filesOf), prose: SLUGS.flatMap(fencesOf) };

/** How much code there is at least, by language: a search that finds nothing tests nothing. */
const AT_LEAST = {
  files: { bash: 20, dockerfile: 21, hcl: 8, javascript: 3, json: 7, python: 18, yaml: 9 },
  prose: { bash: 8, dockerfile: 1, hcl: 6, javascript: 1, json: 7, yaml: 8 },
};

test.each(['files', 'prose'] as const)('no code of the %s is overlooked', (where) => {
  for (const [language, least] of Object.entries(AT_LEAST[where])) {
    const found = ALL[where].filter((piece) => piece.language === language);
    expect(found.length, language).toBeGreaterThanOrEqual(least);
  }
});

const python = ALL.files.filter(({ language }) => language === 'python');
const others = ALL.files.filter(({ language }) => language !== 'python');

test.each(others)('$name is valid $language', async ({ language, code }) => {
  expect(await PARSERS[language]?.(code)).toBe('');
});

test('every file of Python is valid', () => {
  const faults = pythonFaults(python.map(({ code }) => code));
  expect(faults.map((fault, at) => [python[at]?.name, fault])).toEqual(
    python.map(({ name }) => [name, '']),
  );
});

describe.each(SLUGS)('%s', (slug) => {
  test('every block of code in its prose is valid', async () => {
    for (const { name, language, code } of fencesOf(slug))
      expect([name, await PARSERS[language]?.(code)]).toEqual([name, '']);
  });
});

test.each([
  ['yaml', 'a: [1\n'],
  ['yaml', 'a: 1\na: 2\n'],
  ['json', '{"a": 1,}'],
  ['hcl', 'a {\n b = 1\n}\n'],
  ['dockerfile', 'FORM alpine\n'],
  ['dockerfile', 'RUN true\nFROM alpine\n'],
  ['bash', 'if true; then\n'],
  ['python', 'def f(:\n'],
  ['javascript', 'const = 1;\n'],
])('the parser of %s refuses %j', async (language, code) => {
  expect(await PARSERS[language]?.(code)).not.toBe('');
});

test('the parser of hcl refuses what is formatted but wrong', async () => {
  expect(await PARSERS.hcl?.('a "b" {\n  c =\n}\n')).not.toBe('');
});
