import { isHoldOpen } from "#app/ledger/open-hold.ts";
import type { Ports } from "../ports.ts";
import { tellOperators } from "../tell-operators.server.ts";

/** While the match of gifts waits for a person, the operators are written to once a day. */
export async function tellHeldGifts(ports: Ports): Promise<void> {
  const now = ports.clock.now();
  await ports.db.transaction(async (sql) => {
    const [waiting] = await sql.query(`select from donation_hold h where ${isHoldOpen} limit 1`);
    if (!waiting) return;
    const key = `gifts-held:${now.toISOString().slice(0, 10)}`;
    await tellOperators(sql, { key, kind: "gifts-held", payload: {} }, { now });
  });
}
