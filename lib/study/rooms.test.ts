import { expect, test } from 'vitest';
import { anchorPath, ROOM_NAMES, ROOMS, roomOfAnchor, roomPath } from './rooms';

test('each room has a name and an address of its own, and Try has the question’s', () => {
  expect(ROOMS.map((room) => ROOM_NAMES[room])).toEqual([
    'Try',
    'Answer',
    'Check',
    'Practise',
    'Evidence',
  ]);
  expect(ROOMS.map((room) => roomPath('az-quorum', room))).toEqual([
    '/questions/az-quorum',
    '/questions/az-quorum/answer',
    '/questions/az-quorum/check',
    '/questions/az-quorum/practise',
    '/questions/az-quorum/evidence',
  ]);
});

test.each([
  ['', 'try'],
  ['given-L3', 'try'],
  ['question', 'try'],
  ['attempt', 'try'],
  ['main', 'try'],
  ['on-counting', 'answer'],
  ['answer', 'answer'],
  ['answer-margin-sh-L4', 'answer'],
  ['play', 'answer'],
  ['length-full', 'answer'],
  ['finding-key-in-layer', 'answer'],
  ['L19', 'answer'],
  ['R4', 'answer'],
  ['rubric', 'check'],
  ['even-buys-nothing', 'check'],
  // Points whose ids begin as other things do.
  ['reads-in-the-west', 'check'],
  ['questions-first', 'check'],
  ['mainly', 'check'],
  ['once', 'check'],
  ['L19-x', 'check'],
  ['dated-base', 'check'],
  ['modeled', 'check'],
  ['trap-split-brain', 'practise'],
  ['traps', 'practise'],
  ['card-margin', 'practise'],
  ['cards', 'practise'],
  ['challenges', 'practise'],
  ['said-witness', 'practise'],
  ['source-etcd-faq', 'evidence'],
  ['sources', 'evidence'],
  ['ledger-zone-mapping', 'evidence'],
  ['dated', 'evidence'],
  ['model', 'evidence'],
  ['reproduce', 'evidence'],
  ['reproduce-coast-L2', 'evidence'],
] as const)('#%s is in %s', (anchor, room) => {
  expect(roomOfAnchor(anchor)).toBe(room);
});

test('a thing’s address is its room’s with its id', () => {
  expect(anchorPath('q', 'trap-a')).toBe('/questions/q/practise#trap-a');
  expect(anchorPath('q', 'given-L1')).toBe('/questions/q#given-L1');
});
