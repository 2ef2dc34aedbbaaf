import { benchInteractions } from './bench-interactions';
import { benchModels } from './bench-models';

/**
 * `npm run bench`: each model's time against its size, with the growth from one size to the next,
 * then how long an input takes to be painted with the processor slowed down four times.
 * `npm run bench -- models` leaves the browser out; `npm run bench -- press <folder>` has only the
 * presses, in turns with those of another build's exported site.
 */
const [only, against] = process.argv.slice(2);
if (only !== 'press') await benchModels();
if (only !== 'models') await benchInteractions(against);
