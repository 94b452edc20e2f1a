import type { Sql } from "#app/db/sql.ts";
import { type AccessRefusal, type Actor, actorIdOf, isOperator } from "#app/domain/access/actor.ts";
import { lockBankMoney } from "#app/ledger/bank-money.server.ts";
import { payoutSent } from "#app/ledger/entries/payout-recorded.ts";
import { postEntries } from "#app/ledger/journal.server.ts";
import { checkBook } from "../book/check-book.server.ts";
import { tellEvidenceDue } from "../evidence/tell-evidence-due.server.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";
import { moveTranches } from "../release/move-tranches.server.ts";
import {
  isPaidMeanwhile,
  isPartyTo,
  type LockedBatch,
  lockPayoutBatch,
  type PaidMeanwhile,
  totalOf,
} from "./lock-payout-batch.server.ts";

import { findReferenceUsed, type ReferenceUsed } from "./payout-reference.server.ts";

export type SendBatchRefusal =
  | AccessRefusal
  /** A promise of the book is broken: no money is paid out until it holds again. */
  | { kind: "book_broken" }
  | { kind: "batch_not_approved" }
  | PaidMeanwhile
  | { kind: "reference_missing" }
  | { kind: "proof_missing" }
  | ReferenceUsed
  /** Nobody took a file of it out, and it was not said that it was typed into the bank's own site. */
  | { kind: "file_not_taken" }
  /** The bank holds less than that. `held` in minor units. */
  | { kind: "not_enough_in_bank"; held: bigint };

type Sent = {
  reference: string;
  proofHash: string;
  /** The payouts were typed into the bank's own site, without a file: recorded with the batch. */
  isTyped?: boolean;
};

/**
 * An operator records that the bank or agency took an approved batch, with its reference and a stored proof: all of its
 * payouts are on their way, or none. Facts posted: payout-sent for each. A code for cash is made now, for its receiver.
 */
export async function sendPayoutBatch(
  ports: Ports,
  actor: Actor,
  { batchId, reference, proofHash, isTyped = false }: Sent & { batchId: string },
): Promise<Result<null, SendBatchRefusal>> {
  if (!isOperator(actor)) return refused({ kind: "not_allowed" });
  if (reference.trim() === "") return refused({ kind: "reference_missing" });
  if ((await checkBook(ports)).length > 0) return refused({ kind: "book_broken" });
  return ports.db.transaction(async (sql) => {
    const now = ports.clock.now();
    const batch = await lockPayoutBatch(sql, { batchId, now });
    if (batch?.state !== "approved") return refused({ kind: "batch_not_approved" });
    const actorId = actorIdOf(actor)!;
    if (isPartyTo(batch, actorId)) return refused({ kind: "second_person_needed" });
    if (isPaidMeanwhile(batch)) return refused({ kind: "paid_meanwhile" });
    const [proof] = await sql.query("select from stored_file where hash = $1", [proofHash]);
    if (!proof) return refused({ kind: "proof_missing" });
    const taken = await sql.query("select from payout_file_copy where batch_id = $1 limit 1", [batchId]);
    if (taken.length === 0 && !isTyped) return refused({ kind: "file_not_taken" });
    const held = await lockBankMoney(sql, { currency: batch.currency });
    const used = await findReferenceUsed(sql, { reference, currency: batch.currency });
    if (used) return refused(used);
    if (held < totalOf(batch)) return refused({ kind: "not_enough_in_bank", held });
    const sent = { reference: reference.trim(), proofHash, actorId, now };
    await postEntries(sql, entriesOf(batch, sent), { recordedAt: now });
    await keepPayouts(sql, ports, { batch, sent });
    await sql.query(
      "update payout_batch set state = 'sent', sent_by = $2, sent_at = $3, reference = $4, proof_hash = $5, typed_by_hand = $6 where id = $1",
      [batchId, actorId, now, sent.reference, proofHash, taken.length === 0],
    );
    return done(null);
  });
}

type Sending = Sent & { actorId: string; now: Date };

function entriesOf(
  { id: batchId, items, currency }: LockedBatch,
  { reference, proofHash, actorId, now }: Sending,
) {
  return items.map((item) => {
    const { payout_id: payoutId, release_id: releaseId, campaign_id: campaignId, call_id: callId } = item;
    return payoutSent(
      { payoutId, releaseId, campaignId, callId, currency, amount: item.amount, proofHash, batchId },
      { effectiveAt: now, actorId, source: reference },
    );
  });
}

async function keepPayouts(
  sql: Sql,
  { payoutRails, cipher }: Ports,
  { batch, sent }: { batch: LockedBatch; sent: Sending },
): Promise<void> {
  const { newCode } = payoutRails[batch.rail];
  const codes = batch.items.map(({ payout_id }) =>
    newCode ? cipher.encrypt(newCode(), `payout:${payout_id}`) : null,
  );
  await sql.query(
    `insert into payout (id, release_id, amount, currency, reference, proof_hash, sent_by, sent_at, batch_id, code, code_key)
     select i.payout_id, i.release_id, i.amount, $2, $3, $4, $5, $6, $1, k.code, k.code_key
       from payout_batch_item i join unnest($7::uuid[], $8::text[], $9::text[]) as k(id, code, code_key) on k.id = i.payout_id
      where i.batch_id = $1`,
    [
      batch.id,
      batch.currency,
      sent.reference,
      sent.proofHash,
      sent.actorId,
      sent.now,
      batch.items.map(({ payout_id }) => payout_id),
      codes.map((code) => code?.text ?? null),
      codes.map((code) => code?.keyId ?? null),
    ],
  );
  const releaseIds = batch.items.map(({ release_id }) => release_id);
  await sql.query("update release set state = 'paid' where id = any ($1::uuid[])", [releaseIds]);
  await moveTranches(sql, { releaseIds, to: "paid" });
  await tellEvidenceDue(sql, { releaseIds, now: sent.now });
  await sql.query("update payout_batch_item set is_open = false where batch_id = $1", [batch.id]);
}
