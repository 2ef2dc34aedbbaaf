import { loadStudyPoints } from '@/lib/content/study-points';

export const dynamic = 'force-static';

/** The points of all questions with what can be done about each, for whoever has judged some. */
export function GET() {
  return Response.json(loadStudyPoints());
}
