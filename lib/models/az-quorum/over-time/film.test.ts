import { expect, test } from 'vitest';
import { unsaid } from '../../../simulator/fixture-words';
import { createLayout } from '../layout/layout';
import { declareFilm, momentText } from './film';
import { startRun } from './over-time';
import { DEFAULT_RUN, type RunSettings } from './run-parts';

const layout = createLayout(['us-east-1a', 'us-east-1b', 'us-east-1c', 'us-west-1a']);
const never = { instance: null, zone: null, region: null, maintenance: null };
const filmOf = (settings: Partial<RunSettings> = {}, years = 2) =>
  declareFilm({ ...DEFAULT_RUN, layout, ...settings }, years);
const HOUR = 3600;
const YEAR = 365 * 24 * HOUR;

function clockOf(film: ReturnType<typeof filmOf>) {
  if (!film.clock) throw new Error('a film has a clock');
  return film.clock;
}

test('nothing is left unsaid', () => {
  expect(unsaid(filmOf())).toEqual([]);
});

test('a moment has its year, day and time of day', () => {
  expect(momentText(0)).toBe('year 1, day 1, 00:00');
  expect(momentText(YEAR - 60)).toBe('year 1, day 365, 23:59');
  expect(momentText(2 * YEAR + 119 * 24 * HOUR + 14 * HOUR + 5 * 60)).toBe(
    'year 3, day 120, 14:05',
  );
});

test('while all are up that is said, and nothing that is out', () => {
  const film = filmOf(never);
  const start = film.initial({});
  expect(start).toEqual(startRun({ ...DEFAULT_RUN, layout, ...never }));
  const words = { good: true, says: '4 of 4 up, quorum holds.' };
  expect(film.summary(start)).toEqual(words);
  expect(film.verdict(words)).toBe(words);
  expect(film.narrate(start, { type: 'reset' }, start)).toBe(words.says);
  expect([film.step(start, undefined as never), film.values(start)]).toEqual([start, {}]);
  const clock = clockOf(film);
  expect([clock.now(start), clock.end(start)]).toEqual([0, 2 * YEAR]);
  expect(clock.nextAt(start)).toBe(Number.POSITIVE_INFINITY);
});

test('what is out is named, and the loss of the quorum said', () => {
  const often = { ...never, region: { mtbfHours: 100, mttrHours: 10_000 } };
  const film = filmOf(often, 10);
  const clock = clockOf(film);
  let state = film.initial({});
  const said: string[] = [];
  for (let event = 0; event < 2; event += 1) {
    state = clock.advance(state, clock.nextAt(state));
    const { good, says } = film.summary(state);
    expect(good).toBe(!says.includes('no quorum'));
    said.push(says);
  }
  expect(said.at(-1)).toMatch(
    /^0 of 4 up, no quorum\. Out: region us-\w+-1 and region us-\w+-1\.$/,
  );
  expect(said[0]).toMatch(
    /^[13] of 4 up, (no quorum|quorum holds)\. Out: region us-(east|west)-1\.$/,
  );
});

test('planned work is the next thing to happen where nothing fails', () => {
  const maintenance = { everyDays: 30, hoursEach: 2, postponeForQuorum: true };
  const film = filmOf({ ...never, maintenance });
  const clock = clockOf(film);
  const start = film.initial({});
  const at = clock.nextAt(start);
  expect(at).toBeLessThanOrEqual(30 * 24 * HOUR);
  const says = film.summary(clock.advance(start, at)).says;
  expect(says).toMatch(/^3 of 4 up, quorum holds\. Out: planned work on i\d\.$/);
});
