import { expect, test } from 'vitest';
import { languageOf } from './languages';

test.each([
  ['given/Dockerfile', 'dockerfile'],
  ['steps/1.Dockerfile', 'dockerfile'],
  ['.dockerignore', 'docker'],
  ['service.yaml', 'yaml'],
  ['a.b/policy.json', 'json'],
  ['main.tf', 'hcl'],
  ['check.py', 'python'],
  ['run.sh', 'bash'],
  ['a.yaml/notes', 'text'],
  ['picture.png', 'text'],
  ['', 'text'],
])('the language of %j is %s', (file, language) => {
  expect(languageOf(file)).toBe(language);
});
