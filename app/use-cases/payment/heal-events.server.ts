import type { Ports } from "../ports.ts";
import { keepEvents } from "./keep-events.server.ts";

/**
 * Reads the provider's own list of events and keeps those that were never delivered here. Looks back to the newest
 * kept event less an hour; answers how many had been lost.
 */
export async function healEvents(ports: Ports): Promise<number> {
  const [newest] = await ports.db.sql.query<{ created_at: Date | null }>(
    "select max(created_at) as created_at from stripe_event",
  );
  const since = new Date((newest?.created_at?.getTime() ?? 0) - 3_600_000);
  const answer = await ports.payments.listEvents({ since: since.getTime() < 0 ? new Date(0) : since });
  if (!answer.ok) return 0;
  return keepEvents(ports.db, answer.value, { receivedAt: ports.clock.now() });
}
