import { benchInteractions } from './bench-interactions';
import { benchModels } from './bench-models';

/**
 * `npm run bench`: each model's time against its size, with the growth from one size to the next,
 * then how long an input takes to be painted with the processor slowed down four times.
 * `npm run bench -- models` leaves the browser out.
 */
benchModels();
if (!process.argv.includes('models')) await benchInteractions();
