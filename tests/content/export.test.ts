import { expect, test } from 'vitest';
import { exportContent } from '@/lib/content/export';
import { exportSchema } from '@/lib/content/export-schema';
import { SLUGS } from '@/lib/kernel/slugs';

const content = exportContent();

test('the document keeps its schema after a trip through JSON', () => {
  expect(exportSchema.safeParse(JSON.parse(JSON.stringify(content))).success).toBe(true);
});

test('all seven questions are there, in order, with all that they have', () => {
  expect(content.questions.map(({ slug }) => slug)).toEqual([...SLUGS]);
  for (const question of content.questions) {
    expect(question.answers.full.length).toBeGreaterThan(question.answers.spoken.length);
    expect(question.answers.spoken.length).toBeGreaterThan(question.answers.brief.length);
    expect(question.anchors.map(({ level }) => level)).toEqual([
      'poor',
      'mixed',
      'good',
      'excellent',
    ]);
    for (const point of question.rubric) expect(point.source.length).toBeGreaterThan(0);
  }
});

test('its texts are plain: no tag, no mark, no unfilled fact', () => {
  for (const question of content.questions) {
    const texts = [...Object.values(question.answers), ...question.anchors.map(({ text }) => text)];
    for (const text of texts) {
      expect(text).not.toMatch(/<\/?(Point|Cite|Fact|Dated|Aside)\b/);
      expect(text).not.toMatch(/\]\(#|\{fact:/);
    }
  }
});
