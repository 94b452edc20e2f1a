import { createSealer } from "#app/ledger/seal/seal-entries.server.ts";
import type { Ports } from "../ports.ts";

/** Seals the journal, round by round, beside whatever is settled meanwhile. Each call answers whether more waits. */
export function createSealing({ db, clock }: Ports): () => Promise<boolean> {
  const sealer = createSealer();
  return async () => {
    const { isMore } = await db.transaction((sql) => sealer.sealRound(sql, { sealedAt: clock.now() }));
    return isMore;
  };
}
