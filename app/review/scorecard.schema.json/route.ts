import { scorecardSchema } from '@/lib/review/scorecard-schema';

export const dynamic = 'force-static';

/** What the file of a scorecard holds, as JSON Schema. */
export function GET() {
  return Response.json(scorecardSchema());
}
