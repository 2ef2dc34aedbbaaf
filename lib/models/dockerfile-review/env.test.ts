// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are variables of a Dockerfile
import fc from 'fast-check';
import { expect, test } from 'vitest';
import recorded from './cases/environment.json';
import { followEnvironment, momentAt } from './env';
import { readInstructions } from './instructions';

const ALPINE = { PATH: '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin' };

function follow(text: string, buildArgs = {}) {
  return followEnvironment(readInstructions(text), { bases: { alpine: ALPINE }, buildArgs });
}

test.each(recorded.cases)('agrees with a recorded build: $name', ({ dockerfile, seen }) => {
  const moments = follow(['FROM alpine', ...dockerfile].join('\n'));
  expect(moments.at(-1)?.visible).toMatchObject(seen);
});

test('says which variable was read before it was set, and that the same instruction sets it', () => {
  const [, moment] = follow('FROM alpine\nENV HOME=/home/user \\\n  PATH="${HOME}/bin:${PATH}"');
  expect(moment?.outcomes[1]).toMatchObject({
    name: 'PATH',
    line: 3,
    reads: [
      { name: 'HOME', value: undefined, setAt: undefined, setHere: true },
      { name: 'PATH', value: ALPINE.PATH, setAt: undefined },
    ],
  });
});

test('names the line that had set what was read', () => {
  const moments = follow('FROM alpine\nENV A=1\nENV B=2 A=3\nENV C=$A');
  expect(moments.at(-1)?.outcomes[0]?.reads).toEqual([
    { name: 'A', value: '3', setAt: 3, setHere: false },
  ]);
});

test('a later stage begins with the environment of the stage it comes from, without its ARGs', () => {
  const moments = follow(
    'FROM alpine AS base\nARG SECRET=s\nENV A=$SECRET\nFROM base AS next\nENV B=${A}${SECRET}\nFROM alpine\nENV C=${A}x',
  );
  expect(momentAt(moments, 5)?.visible).toMatchObject({ A: 's', B: 's' });
  expect(momentAt(moments, 5)?.visible).not.toHaveProperty('SECRET');
  expect(momentAt(moments, 7)?.visible).toMatchObject({ C: 'x' });
});

test('an ARG before the first FROM is seen in FROM, and in a stage only where it is declared again', () => {
  const text = 'ARG BASE=alpine\nFROM ${BASE}\nENV A=${BASE}x\nARG BASE\nENV B=$BASE';
  expect(follow(text).at(-1)?.visible).toMatchObject({ ...ALPINE, A: 'x', B: 'alpine' });
});

test('a build argument replaces the default and reaches no name that is not declared', () => {
  const moments = follow('FROM alpine\nARG A=1\nENV B=$A C=$D', { A: '2', D: '3' });
  expect(moments.at(-1)?.visible).toMatchObject({ B: '2', C: '' });
});

test('the image keeps ENV and drops ARG', () => {
  const last = follow('FROM alpine\nARG A=1\nENV B=$A').at(-1);
  expect(last?.kept).toEqual({ ...ALPINE, B: '1' });
  expect(last?.visible).toEqual({ ...ALPINE, A: '1', B: '1' });
});

test('what cannot be expanded sets nothing and says why', () => {
  const last = follow('FROM alpine\nENV A=${B#x} C=1').at(-1);
  expect(last?.outcomes[0]?.expansion).toMatchObject({ ok: false, message: expect.any(String) });
  expect(last?.visible).toEqual({ ...ALPINE, C: '1' });
});

test('a build argument reaches an ARG and never an ENV of its name', () => {
  const last = follow('FROM alpine\nARG A=1\nENV B=1 A=2', { A: 'given', B: 'given' }).at(-1);
  expect(last?.visible).toMatchObject({ A: '2', B: '1' });
  const before = follow('FROM alpine\nENV A=2\nARG A=1\nENV B=$A', { A: 'given' }).at(-1);
  expect(before?.visible).toMatchObject({ A: '2', B: '2' });
});

test('a build argument is taken also where the default cannot be expanded', () => {
  const text = 'FROM alpine\nARG A=${B#x}';
  expect(follow(text, { A: 'given' }).at(-1)?.visible).toEqual({ ...ALPINE, A: 'given' });
  expect(follow(text, { A: '' }).at(-1)?.visible).toEqual({ ...ALPINE, A: '' });
  expect(follow(text).at(-1)?.visible).toEqual(ALPINE);
});

test('an ARG without a value anywhere is not set, so it is empty where it is read', () => {
  const last = follow('FROM alpine\nARG A\nENV B=x$A').at(-1);
  expect(last?.visible).toEqual({ ...ALPINE, B: 'x' });
  expect(last?.outcomes[0]?.reads).toEqual([
    { name: 'A', value: undefined, setAt: undefined, setHere: false },
  ]);
});

test('a stage is found by its number and by its name in any case, and the last of a name counts', () => {
  const stages = 'FROM alpine AS Base\nENV A=1\nFROM other AS base\nENV A=2';
  expect(follow(`${stages}\nFROM 0`).at(-1)?.visible).toEqual({ ...ALPINE, A: '1' });
  expect(follow(`${stages}\nFROM 1`).at(-1)?.visible).toEqual({ A: '2' });
  expect(follow(`${stages}\nFROM BASE`).at(-1)?.visible).toEqual({ A: '2' });
  expect(follow(`${stages}\nFROM 2`).at(-1)?.visible).toEqual({});
  expect(follow('FROM other\nENV A=1\nFROM undefined').at(-1)?.visible).toEqual({});
});

test('a stage keeps what it had when the next one began, and forgets where it was set', () => {
  const last = follow('FROM alpine AS base\nENV A=1\nFROM base\nENV B=$A').at(-1);
  expect(last?.outcomes[0]?.reads).toEqual([
    { name: 'A', value: '1', setAt: undefined, setHere: false },
  ]);
});

test('an image whose name cannot be expanded is looked up as it is written', () => {
  const moments = followEnvironment(readInstructions('FROM ${\nENV A=$B'), {
    bases: { '${': { B: 'b' } },
  });
  expect(moments.at(-1)?.visible).toEqual({ A: 'b', B: 'b' });
});

test('every instruction is a moment with its line, kind and stage; without surroundings nothing is set', () => {
  const text = 'ARG V=1\nFROM alpine AS a\nRUN x\nFROM a\nENV B=$V';
  const moments = followEnvironment(readInstructions(text));
  expect(moments.map(({ line, kind, stage }) => [line, kind, stage])).toEqual([
    [1, 'arg', -1],
    [2, 'from', 0],
    [3, 'other', 0],
    [4, 'from', 1],
    [5, 'env', 1],
  ]);
  expect(moments.map(({ visible }) => visible)).toEqual([{ V: '1' }, {}, {}, {}, { B: '' }]);
  expect(moments.map(({ outcomes }) => outcomes.length)).toEqual([1, 0, 0, 0, 1]);
});

test('on a line holds what began on it or before it; above the first instruction nothing does', () => {
  const moments = follow('# comment\nFROM alpine\nENV A=1\n\nENV A=2');
  expect(momentAt(moments, 1)).toBeUndefined();
  expect(momentAt(moments, 2)?.kind).toBe('from');
  expect(momentAt(moments, 4)?.visible.A).toBe('1');
  expect(momentAt(moments, 5)?.visible.A).toBe('2');
});

const name = fc.constantFrom('A', 'B', 'C', 'D');
const assignment = fc.tuple(name, fc.constantFrom('x', '$A', '$B', '${C}', '${D:-y}', 'z$A'));

test('the order of assignments of different names within one ENV does not matter', () => {
  fc.assert(
    fc.property(
      fc.array(assignment, { maxLength: 6 }),
      fc.uniqueArray(assignment, { selector: ([first]) => first, minLength: 1 }),
      (before, one) => {
        const start = ['FROM alpine', ...before.map(([n, v]) => `ENV ${n}=${v}`)];
        const write = (list: typeof one) => list.map(([n, v]) => `${n}=${v}`).join(' ');
        const seen = (list: typeof one) =>
          follow([...start, `ENV ${write(list)}`].join('\n')).at(-1)?.visible;
        expect(seen([...one].reverse())).toEqual(seen(one));
      },
    ),
  );
});

test('splitting an ENV into one instruction for each name changes only names that read each other', () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(assignment, { selector: ([first]) => first, minLength: 1 }),
      (list) => {
        const together = follow(
          ['FROM alpine', `ENV ${list.map(([n, v]) => `${n}=${v}`).join(' ')}`].join('\n'),
        ).at(-1);
        const apart = follow(
          ['FROM alpine', ...list.map(([n, v]) => `ENV ${n}=${v}`)].join('\n'),
        ).at(-1);
        for (const outcome of together?.outcomes ?? [])
          if (outcome.reads.every((read) => !read.setHere))
            expect(apart?.visible[outcome.name]).toBe(together?.visible[outcome.name]);
      },
    ),
  );
});
