import { studyFileSchema } from '@/lib/study/study-schema';

export const dynamic = 'force-static';

/** What a file of everything that is kept holds, as JSON Schema. */
export function GET() {
  return Response.json(studyFileSchema());
}
