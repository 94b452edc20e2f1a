import { createHash } from "node:crypto";
import type { Sql } from "#app/db/sql.ts";
import { type AccessRefusal, type Actor, actorIdOf, isOperator } from "#app/domain/access/actor.ts";
import type { PayoutOrder } from "#app/domain/ports/payout-rail.ts";
import { lockBankMoney } from "#app/ledger/bank-money.server.ts";
import { checkBook } from "../book/check-book.server.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";
import {
  isPaidMeanwhile,
  isPartyTo,
  type LockedBatch,
  lockPayoutBatch,
  type PaidMeanwhile,
  totalOf,
} from "./lock-payout-batch.server.ts";
import { readDetails } from "./read-details.ts";

export type ApproveBatchRefusal =
  | AccessRefusal
  /** A promise of the book is broken: no money is paid out until it holds again. */
  | { kind: "book_broken" }
  | { kind: "batch_not_open" }
  /** Somebody's account was changed or blocked since: the batch is to be withdrawn. */
  | { kind: "account_changed" }
  | PaidMeanwhile
  /** The bank holds less than that. `held` in minor units. */
  | { kind: "not_enough_in_bank"; held: bigint };

/**
 * Another operator than who put it together approves a batch. Its files are written now, once, from what was approved;
 * until then nobody has them.
 */
export async function approvePayoutBatch(
  ports: Ports,
  actor: Actor,
  batchId: string,
): Promise<Result<null, ApproveBatchRefusal>> {
  if (!isOperator(actor)) return refused({ kind: "not_allowed" });
  if ((await checkBook(ports)).length > 0) return refused({ kind: "book_broken" });
  return ports.db.transaction(async (sql) => {
    const now = ports.clock.now();
    const batch = await lockPayoutBatch(sql, { batchId, now });
    if (batch?.state !== "created") return refused({ kind: "batch_not_open" });
    const actorId = actorIdOf(actor)!;
    if (actorId === batch.createdBy || isPartyTo(batch, actorId))
      return refused({ kind: "second_person_needed" });
    if (isPaidMeanwhile(batch)) return refused({ kind: "paid_meanwhile" });
    if (batch.items.some((item) => !item.is_usable)) return refused({ kind: "account_changed" });
    const held = await lockBankMoney(sql, { currency: batch.currency });
    if (held < totalOf(batch)) return refused({ kind: "not_enough_in_bank", held });
    await sql.query(
      "update payout_batch set state = 'approved', approved_by = $2, approved_at = $3 where id = $1",
      [batchId, actorId, now],
    );
    await keepFiles(sql, ports, { batch, now });
    return done(null);
  });
}

async function keepFiles(
  sql: Sql,
  ports: Ports,
  { batch, now }: { batch: LockedBatch; now: Date },
): Promise<void> {
  for (const file of ports.payoutRails[batch.rail].writeFiles(orderOf(batch, { ports, now }))) {
    const hash = createHash("sha256").update(file.text, "utf8").digest("hex");
    const { text, keyId } = ports.cipher.encrypt(file.text, `payout_file:${batch.id}:${file.format}`);
    await sql.query(
      `insert into payout_file (batch_id, format, name, media_type, hash, content, content_key)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [batch.id, file.format, file.name, file.mediaType, hash, text, keyId],
    );
  }
}

function orderOf(
  { id: batchId, number, currency, items }: LockedBatch,
  { ports, now }: { ports: Ports; now: Date },
): PayoutOrder {
  return {
    batchId,
    number,
    currency,
    approvedAt: now,
    // Both countries' day: five hours behind UTC, all year.
    day: new Date(now.getTime() - 5 * 3_600_000).toISOString().slice(0, 10),
    payouts: items.map(({ payout_id: payoutId, amount, account_id: id, details, details_key }) => ({
      payoutId,
      amount,
      concept: `Esperanza ${payoutId.slice(-8).toUpperCase()}`,
      details: readDetails(ports, { id, details: details!, details_key: details_key! }),
    })),
  };
}
