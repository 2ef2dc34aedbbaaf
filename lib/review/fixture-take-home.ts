import { readFileSync } from 'node:fs';
import { SLUGS } from '../kernel/slugs';
import type { AskedQuestion } from './take-home-free';

const SHORTS = [
  'Review a Dockerfile for broken things and general best practices',
  'An IAM user in one account must push images to ECR in another',
  'Four instances over us-east-1a, b, c and us-west-1a, with a majority of three',
  'Load on the pods behind a Service skews over time',
  'A workload loses too many pods during Kubernetes node updates',
  'What a remote state backend does in Terraform',
  'Replicas of a 95 % service needed to reach 99 % combined',
];

/** The assignment, whole. */
export const ASSIGNMENT = readFileSync(
  new URL('../../content/assignment.txt', import.meta.url),
  'utf8',
);

/** The seven questions as the pages know them. */
export const ASKED: readonly AskedQuestion[] = ASSIGNMENT.split(/^## \d+\. ?/m)
  .slice(1)
  .map((asked, at) => ({
    slug: SLUGS[at] ?? '',
    number: at + 1,
    short: SHORTS[at] ?? '',
    asked: asked.trim(),
  }));
