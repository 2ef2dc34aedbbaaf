import { expect, test } from 'vitest';
import { ANSWERS, CAUSES } from '@/lib/models/service-load-skew/diagnose/causes';
import { LOOKS } from '@/lib/models/service-load-skew/diagnose/looks';
import { defaultsOf } from '@/lib/simulator/params';
import { settingsOf, withSettings } from '@/lib/simulator/settings';
import { DIAGNOSE, gameOf } from './diagnose-game';

const right = { cause: 'hot-key', fix: 'no-hash' } as const;
const read = (texts: Readonly<Record<string, string>>) => settingsOf(DIAGNOSE, 'diagnose', texts);
const game = (more: object) => gameOf({ ...defaultsOf(DIAGNOSE), ...more }, right);

test('a game that has not begun has no looks, no answers and no end', () => {
  expect(game({})).toEqual({ opened: [], wrong: undefined, used: 0, end: undefined, full: false });
});

test('looks count once each, in the order in which they were opened', () => {
  const { opened, used } = game({ looks: ['pods', 'service', 'pods'] });
  expect(opened).toEqual(['pods', 'service']);
  expect(used).toBe(2);
});

test('wrong answers count as looks, the right one does not', () => {
  const tries = ['hot-key.proxy', 'slow-pod.no-hash', 'hot-key.proxy'];
  expect(game({ looks: ['pods'], tries })).toMatchObject({
    used: 3,
    wrong: { cause: 'slow-pod', fix: 'no-hash' },
    end: undefined,
  });
  expect(game({ looks: ['pods'], tries: [...tries, 'hot-key.no-hash'] })).toMatchObject({
    used: 3,
    end: 'solved',
  });
});

test('who gives up has not solved it, who has solved it has not given up', () => {
  expect(game({ shown: true }).end).toBe('given up');
  expect(game({ shown: true, tries: ['hot-key.no-hash'] }).end).toBe('solved');
});

test('twenty answers are kept and no more', () => {
  const tries = CAUSES.flatMap(({ id }) => ANSWERS.map((fix) => `${id}.${fix.id}`));
  expect(game({ tries: tries.slice(0, 19) }).full).toBe(false);
  expect(game({ tries: tries.slice(0, 20) }).full).toBe(true);
});

test('a game is in its link and comes back from it', () => {
  const values = {
    seed: 12,
    looks: LOOKS.map(({ id }) => id),
    cause: 'hot-key',
    fix: 'no-hash',
    tries: ['slow-pod.equal-pods', 'hot-key.no-hash'],
    shown: true,
  };
  const texts = withSettings({}, DIAGNOSE, 'diagnose', values);
  expect(Object.keys(texts)).toHaveLength(6);
  expect(read(texts)).toEqual({ values, notes: [] });
});

test.each([
  ['seed', '-1'],
  ['seed', '1000000'],
  ['looks', 'pods;pots'],
  ['looks', 'xpods'],
  ['looks', Array.from({ length: LOOKS.length + 1 }, () => 'pods').join(';')],
  ['cause', 'bad-luck'],
  ['fix', 'reboot'],
  ['tries', 'hot-key'],
  ['tries', 'hot-key.reboot'],
  ['tries', 'hot-keyxno-hash'],
  ['tries', Array.from({ length: 21 }, () => 'hot-key.no-hash').join(';')],
  ['shown', 'yes'],
])('%s: “%s” falls back with a note', (name, text) => {
  const { values, notes } = read({ [`diagnose.${name}`]: text });
  expect(values).toEqual(defaultsOf(DIAGNOSE));
  expect(notes).toHaveLength(1);
});

test('another fix that mends as much is as right, for the right cause', () => {
  const settings = { ...defaultsOf(DIAGNOSE), tries: ['hot-key.proxy'] };
  expect(gameOf(settings, right, (fix) => fix === 'proxy').end).toBe('solved');
  expect(gameOf({ ...settings, tries: ['slow-pod.proxy'] }, right, () => true).end).toBeUndefined();
});
