import { followEnvironment, momentAt } from './env';
import { readInstructions } from './instructions';

/** The base image's own search path, as the official Alpine image sets it. */
const ALPINE_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/** The variables of the given file, and those of the file with `HOME` in an `ENV` before. */
const TOGETHER = 'FROM alpine\nENV HOME=/home/user PATH="$HOME/.local/bin:$PATH"';
const APART = 'FROM alpine\nENV HOME=/home/user\nENV PATH="$HOME/.local/bin:$PATH"';

/** The value of `PATH` after the last instruction of a file that begins with `FROM alpine`. */
function pathAfter(text: string): string {
  const moments = followEnvironment(readInstructions(text), {
    bases: { alpine: { PATH: ALPINE_PATH } },
  });
  return momentAt(moments, Number.POSITIVE_INFINITY)?.visible.PATH ?? '';
}

function firstEntry(path: string): string {
  return path.slice(0, path.indexOf(':'));
}

/** Values for this guide's prose, each computed by the model. */
export const facts: Readonly<Record<string, string>> = {
  'given-path': pathAfter(TOGETHER),
  'given-path-first': firstEntry(pathAfter(TOGETHER)),
  'mended-path-first': firstEntry(pathAfter(APART)),
};
