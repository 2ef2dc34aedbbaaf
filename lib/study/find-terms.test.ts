import fc from 'fast-check';
import { expect, test } from 'vitest';
import { termsOf, wordsOf } from './find-terms';

test.each([
  ['', []],
  ['  , “” ', []],
  ['State, lock!', ['State', 'lock']],
  ['ecr:PutImage on arn:aws', ['ecr', 'PutImage', 'on', 'arn', 'aws']],
  ['put-image use_lockfile 0.95', ['put-image', 'use_lockfile', '0.95']],
  ['a--b -c d- etcd.', ['a', 'b', 'c', 'd', 'etcd']],
  ['app/main.py:app', ['app', 'main.py', 'app']],
  ['isn’t pod’s', ['isn', 't', 'pod', 's']],
  ['Straße 99 %', ['Straße', '99']],
])('%j has the words %j', (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

test.each([
  ['Quorum', ['quorum']],
  ['put-image', ['put-image', 'put', 'image']],
  ['use_lockfile', ['use_lockfile', 'use', 'lockfile']],
  ['main.py', ['main.py', 'main', 'py']],
  ['PodDisruptionBudget', ['poddisruptionbudget', 'pod', 'disruption', 'budget']],
  ['ECRToken', ['ecrtoken', 'ecr', 'token']],
  ['S3Bucket', ['s3bucket', 's3', 'bucket']],
  ['maxUnavailable', ['maxunavailable', 'max', 'unavailable']],
  ['S3', ['s3']],
  ['IAM', ['iam']],
  // A part that is everywhere finds nothing.
  ['two-of-k', ['two-of-k', 'two', 'k']],
  ['us-east-1', ['us-east-1', 'us', 'east', '1']],
  ['retry-retry', ['retry-retry', 'retry']],
])('%s is found by %j', (word, terms) => {
  expect(termsOf(word)).toEqual(terms);
});

test.each(['the', 'The', 'WHAT', 'of', 'a', 's', 'T'])(
  '%s is everywhere, and finds nothing',
  (word) => {
    expect(termsOf(word)).toEqual([]);
  },
);

test.each([
  ['7', ['7']],
  ['PDB', ['pod', 'disruption', 'budget']],
  ['pdbs', ['pod', 'disruption', 'budget']],
  ['k8s', ['kubernetes']],
  ['AZ', ['zone']],
  ['azs', ['zones']],
  ['az-quorum', ['az-quorum', 'zone', 'quorum']],
  ['tf', ['terraform']],
  ['LB', ['load', 'balancer']],
  ['lbs', ['load', 'balancers']],
  ['hpa', ['horizontal', 'pod', 'autoscaler']],
  ['ha', ['availability']],
  ['ddb', ['dynamodb']],
  ['rtt', ['round', 'trip']],
  ['svc', ['service']],
  ['constructor', ['constructor']],
])('%s stands for %j', (word, terms) => {
  expect(termsOf(word)).toEqual(terms);
});

test('terms are small letters, each once, and a term leads to itself', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      for (const word of wordsOf(text)) {
        const terms = termsOf(word);
        expect(new Set(terms).size).toBe(terms.length);
        for (const term of terms) expect(termsOf(term)).toContain(term);
      }
    }),
  );
});
