import type { Ports } from "../ports.ts";
import { settleBalanceLines } from "./settle-balance-lines.server.ts";

/** Lines booked in one transaction, the oldest first: who is stopped between two goes on behind the newest that is booked. */
const linesTogether = 2_000;

/**
 * Reads what is new in the provider's account of our balance and books it: fees, availability, refunds that left or
 * came back. Looks back an hour behind the newest line read. Answers how many lines were booked.
 */
export async function readBalance(ports: Pick<Ports, "db" | "clock" | "log" | "payments">): Promise<number> {
  const [newest] = await ports.db.sql.query<{ created_at: Date | null }>(
    "select max(created_at) as created_at from balance_transaction",
  );
  const since = new Date(Math.max(0, (newest?.created_at?.getTime() ?? 0) - 3_600_000));
  const answer = await ports.payments.listBalanceLines({ since });
  if (!answer.ok) {
    ports.log.warn({ kind: answer.refusal.kind }, "the provider's balance could not be read");
    return 0;
  }
  let booked = await settleBalanceLines(ports, answer.value.slice(0, linesTogether));
  for (let from = linesTogether; from < answer.value.length; from += linesTogether)
    booked += await settleBalanceLines(ports, answer.value.slice(from, from + linesTogether));
  return booked;
}
