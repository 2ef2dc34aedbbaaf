import { expect, test } from 'vitest';
import { askedBlocks } from './asked-blocks';

test('lines of a paragraph are joined, those of code stand, and a list has its items', () => {
  const asked = [
    'You have one service',
    '  and two zones:',
    '- us-east-1a ',
    '- us-east-1b',
    'What then?',
    '',
    'Really?',
    '```',
    'kind: Service',
    '',
    '- port: 443',
    '```',
    'Over time.',
  ].join('\n');
  expect(askedBlocks(asked)).toEqual([
    { kind: 'words', text: 'You have one service and two zones:' },
    { kind: 'list', items: ['us-east-1a', 'us-east-1b'] },
    { kind: 'words', text: 'What then?' },
    { kind: 'words', text: 'Really?' },
    { kind: 'code', text: 'kind: Service\n\n- port: 443' },
    { kind: 'words', text: 'Over time.' },
  ]);
});

test('two lists are apart by a blank line, and code keeps what it begins with', () => {
  expect(askedBlocks('- a\n \n- b\n```yaml\n  c\n```')).toEqual([
    { kind: 'list', items: ['a'] },
    { kind: 'list', items: ['b'] },
    { kind: 'code', text: '  c' },
  ]);
});

test('a paragraph follows code at once, also after a list', () => {
  expect(askedBlocks('- a\n```\nb\n```\nc\nd')).toEqual([
    { kind: 'list', items: ['a'] },
    { kind: 'code', text: 'b' },
    { kind: 'words', text: 'c d' },
  ]);
});

test('a fence that nothing ends goes on to the end; lines may end as Windows has them', () => {
  expect(askedBlocks('a\r\nb\r\n\r\n```\r\nc\r\nd')).toEqual([
    { kind: 'words', text: 'a b' },
    { kind: 'code', text: 'c\nd' },
  ]);
});

test.each(['', ' \n\n', '```\n```'])('nothing is in %j', (asked) => {
  expect(askedBlocks(asked)).toEqual([]);
});

test('what begins like an item and is none stays in its paragraph', () => {
  expect(askedBlocks('-5 degrees\n x - y')).toEqual([{ kind: 'words', text: '-5 degrees x - y' }]);
});
