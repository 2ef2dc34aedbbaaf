import { benchInteractions } from './bench-interactions';
import { benchModels } from './bench-models';
import { benchStage } from './bench-stage';
import { benchTyping } from './bench-typing';

/**
 * `npm run bench`: each model's time against its size, with the growth from one size to the next,
 * then how long an input takes to be painted, and what a key costs in the field of an attempt, with the
 * processor slowed down four times, and how long a reveal takes to reach the stage. `npm run bench --
 * models` leaves the browser out, `-- typing` has only the keys, `-- stage` only the reveals, and
 * `-- press <folder>` only the presses, in turns with those of another build's exported site.
 */
const [only, against] = process.argv.slice(2);
if (!only || only === 'models') await benchModels();
if (!only || only === 'press') await benchInteractions(against);
if (!only || only === 'typing') await benchTyping();
if (!only || only === 'stage') await benchStage();
