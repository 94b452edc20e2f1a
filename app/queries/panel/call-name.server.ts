import type { Database } from "#app/db/database.server.ts";

/** Whose call it is and what it is called; null when there is none. One query. */
export async function readCallName(
  { prisma }: Database,
  callId: string,
): Promise<{ id: string; title: string; matcherId: string } | null> {
  return prisma.call.findUnique({
    where: { id: callId },
    select: { id: true, title: true, matcherId: true },
  });
}
