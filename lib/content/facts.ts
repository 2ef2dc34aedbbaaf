import type { Slug } from '../kernel/slugs';
import { facts as azQuorum } from '../models/az-quorum/facts';
import { facts as dockerfileReview } from '../models/dockerfile-review/facts';
import { facts as ecrPush } from '../models/ecr-cross-account-push/facts';
import { facts as nodeUpdates } from '../models/node-updates/facts';
import { facts as replicas } from '../models/replicas-for-availability/facts';
import { facts as serviceSkew } from '../models/service-load-skew/facts';
import { facts as remoteState } from '../models/terraform-remote-state/facts';

/** Printed numbers by name, per question: what `<Fact id>` and {fact:name} stand for. */
export const FACTS: Readonly<Record<Slug, Readonly<Record<string, string>>>> = {
  'dockerfile-review': dockerfileReview,
  'ecr-cross-account-push': ecrPush,
  'az-quorum': azQuorum,
  'service-load-skew': serviceSkew,
  'node-updates': nodeUpdates,
  'terraform-remote-state': remoteState,
  'replicas-for-availability': replicas,
};
