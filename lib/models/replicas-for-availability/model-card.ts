import type { ModelCard } from '../../simulator/declaration';

/** What the model assumes, leaves out, and was checked against. */
export const card: ModelCard = {
  assumes: [
    'Replicas are alike and fail independently, except for the share of failures with a common cause.',
    'Service is up while at least k replicas are up and the load balancer is up.',
    'For requests: up and down times are exponential; each request goes to one replica that is believed up and is not retried.',
    'For requests as well: while fewer than k replicas are up, all requests fail, and the load balancer and the common cause strike independently of the replicas.',
  ],
  formula: [
    'Combined = L · (1 − βu) · P(at least k of n up), each replica up with (1 − u) ÷ (1 − βu), where u = 1 − a. With β = 0, L = 1, k = 1: 1 − (1 − a)ⁿ.',
    'The smallest n is decided in exact fractions of the decimals as typed, never in floating point.',
    'Requests that succeed = L · (1 − βu) · P(one that is up is asked, and at least k are up). For k = 1 the last factor is (1 − hⁿ) · p ÷ (p + m); p: up by itself, m: down and not yet noticed, h: down and noticed.',
  ],
  leavesOut: [
    'Overload of the replicas that are left, retries, deployments, and repairs that wait for each other.',
    'Availability that itself changes over time: 95 % is taken as a constant.',
  ],
  sources: [
    {
      title: 'Google SRE book: Embracing Risk, and the availability table',
      url: 'https://sre.google/sre-book/availability-table/',
    },
  ],
  checkedAgainst: [
    'All 2ⁿ states enumerated in exact fractions, up to n = 12.',
    'Seeded trials with a confidence interval.',
    'A seeded simulation of failures, repairs and detection, with a common cause, a load balancer and k.',
    'Requests: all 3ⁿ states (up, not yet noticed, noticed) added up, up to n = 6.',
  ],
};
