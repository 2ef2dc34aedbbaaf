import { checkContent } from '../content/check';
import { describeFault } from '../content/fault';
import { isSlug, SLUGS, type Slug } from '../kernel/slugs';

/** `npm run check:content [-- slug …]`: validates all content, or that of the named questions. */
const wanted = process.argv.slice(2);
const unknown = wanted.filter((slug) => !isSlug(slug));
if (unknown.length > 0) {
  console.error(`No such question: ${unknown.join(', ')}. The questions are ${SLUGS.join(', ')}.`);
  process.exit(1);
}
const slugs = wanted.length > 0 ? (wanted as Slug[]) : SLUGS;
const { faults, stale } = checkContent(new Date(), slugs);
for (const fault of stale) console.warn(`getting old  ${describeFault(fault)}`);
for (const fault of faults) console.error(describeFault(fault));
console.log(
  faults.length === 0
    ? `Content of ${slugs.length} questions is valid; ${stale.length} claims are getting old.`
    : `${faults.length} faults in the content.`,
);
process.exit(faults.length === 0 ? 0 : 1);
