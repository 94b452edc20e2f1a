import { openSession } from "#app/use-cases/people/open-session.server.ts";
import type { World } from "../support/world.ts";

/** The cookie of a person who has shown a second factor. */
export async function cookieOf({ db, ports }: World, { personId }: { personId: string }): Promise<string> {
  const token = await openSession(db.sql, ports, { personId, browser: null, hasSecondFactor: true });
  return `session=${encodeURIComponent(Buffer.from(JSON.stringify(token)).toString("base64"))}`;
}
