import { drawn, inWords, inWordsFirst, type Variant } from '../../kernel/variant';
import { joinNames } from './explain';
import { zonesOf } from './layout/layout';
import { COMBINATIONS } from './variants/combinations';
import { expertPoints } from './variants/expert';
import { mustPoints } from './variants/must';
import { type Numbers, numbersOf } from './variants/numbers';
import { layoutPoints } from './variants/should-layout';
import { runningPoints } from './variants/should-running';
import { situationsOf } from './variants/situations';
import { wordsOf } from './variants/words';

/**
 * The question with another even number of members in other regions, one of `COMBINATIONS`, and
 * what of its rubric is said otherwise. The same seed gives the same variant. Some 10 ms.
 * @param seed a whole number from 0 to 2^32 - 1
 */
export function variant(seed: number): Variant {
  const numbers = numbersOf(drawn(COMBINATIONS, seed));
  const words = wordsOf(numbers);
  return {
    asked: askedOf(numbers),
    short: shortOf(numbers),
    points: {
      ...mustPoints(numbers, words),
      ...layoutPoints(numbers, words),
      ...runningPoints(numbers, words),
      ...expertPoints(numbers, words),
    },
    situations: situationsOf(numbers),
  };
}

function askedOf({ layout, size, needed }: Numbers): string {
  const zones = zonesOf(layout).map((zone) => {
    const count = layout.nodes.filter((other) => other === zone).length;
    return `- ${zone}${count > 1 ? ` (${count} instances)` : ''}`;
  });
  return [
    `You have a service spread out over ${size} ec2 instances.`,
    'The service requires a majority of instances to be available to function (so',
    `${needed} instances in our case) and runs in the following aws availability zones:`,
    ...zones,
    'What kind of possible problems do you see with that configuration?',
  ].join('\n');
}

/** "Four instances over eu-west-1a, b, c and sa-east-1a, with a majority of three" */
function shortOf({ layout, size, needed, home, far }: Numbers): string {
  const places = [home, far].map((region) => {
    const letters = zonesOf(layout)
      .filter((zone) => zone.startsWith(region))
      .map((zone) => zone.slice(region.length));
    return `${region}${letters.join(', ')}`;
  });
  return `${inWordsFirst(size)} instances over ${joinNames(places)}, with a majority of ${inWords(needed)}`;
}
