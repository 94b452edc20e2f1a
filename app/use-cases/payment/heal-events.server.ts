import type { Ports } from "../ports.ts";
import { keepEvents } from "./keep-events.server.ts";

const overlapMs = 3_600_000;
const firstLookBackMs = 3 * 86_400_000;

/**
 * Reads the provider's own list of events and keeps those that were never delivered here. `healedAt`: when this was
 * last done whole; it looks back an hour behind that, the first time three days. Answers how many had been lost, or null
 * when the provider is away.
 */
export async function healEvents(
  ports: Ports,
  { healedAt }: { healedAt: Date | null },
): Promise<number | null> {
  const since = healedAt ? healedAt.getTime() - overlapMs : ports.clock.now().getTime() - firstLookBackMs;
  const answer = await ports.payments.listEvents({ since: new Date(Math.max(0, since)) });
  if (!answer.ok) return null;
  return keepEvents(ports.db, answer.value, { receivedAt: ports.clock.now() });
}
