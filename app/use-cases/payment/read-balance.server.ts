import type { Ports } from "../ports.ts";
import { settleBalanceLines } from "./settle-balance-lines.server.ts";

/**
 * Reads what is new in the provider's account of our balance and books it: fees, availability, refunds that left or
 * came back. Looks back an hour behind the newest line read. Answers how many lines were booked.
 */
export async function readBalance(ports: Ports): Promise<number> {
  const [newest] = await ports.db.sql.query<{ created_at: Date | null }>(
    "select max(created_at) as created_at from balance_transaction",
  );
  const since = new Date(Math.max(0, (newest?.created_at?.getTime() ?? 0) - 3_600_000));
  const answer = await ports.payments.listBalanceLines({ since });
  if (!answer.ok) {
    ports.log.warn({ kind: answer.refusal.kind }, "the provider's balance could not be read");
    return 0;
  }
  return settleBalanceLines(ports, answer.value);
}
