import { type AccessRefusal, type Actor, actorIdOf, isOperator } from "#app/domain/access/actor.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { lockBankMoney } from "#app/ledger/bank-money.server.ts";
import { payoutSent } from "#app/ledger/entries/payout-recorded.ts";
import { postEntries } from "#app/ledger/journal.server.ts";
import { checkBook } from "../book/check-book.server.ts";
import { tellEvidenceDue } from "../evidence/tell-evidence-due.server.ts";
import { findReferenceUsed, type ReferenceUsed } from "../payout/payout-reference.server.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";
import { lockReleases } from "./lock-releases.server.ts";
import { moveTranches } from "./move-tranches.server.ts";

export type PayoutRefusal =
  | AccessRefusal
  /** A promise of the book is broken: no money is paid out until it holds again. */
  | { kind: "book_broken" }
  | { kind: "not_approved" }
  /** It is to be paid with a batch. */
  | { kind: "in_open_batch" }
  /** Somebody changed the account less than three days ago: nothing is paid to them, by hand neither. */
  | { kind: "account_cools_down" }
  | { kind: "reference_missing" }
  | { kind: "proof_missing" }
  | ReferenceUsed
  /** The bank holds less than that: money at Stripe is not in the bank yet. `held` in minor units. */
  | { kind: "not_enough_in_bank"; held: bigint };

type Row = {
  campaign_id: string;
  call_id: string;
  currency: Currency;
  total: bigint;
  decided_by: string;
  entrepreneur_id: string;
  is_batched: boolean;
  cools_down: boolean;
};

/**
 * The operator records the bank transfer that pays an approved release, with the bank's reference and a stored proof.
 * Neither who approved the release nor who receives it pays it, nobody while a changed account cools down, and the book is checked before. Fact posted: payout-sent.
 */
export async function recordPayout(
  ports: Ports,
  actor: Actor,
  { releaseId, reference, proofHash }: { releaseId: string; reference: string; proofHash: string },
): Promise<Result<{ payoutId: string }, PayoutRefusal>> {
  if (!isOperator(actor)) return refused({ kind: "not_allowed" });
  if (reference.trim() === "") return refused({ kind: "reference_missing" });
  if ((await checkBook(ports)).length > 0) return refused({ kind: "book_broken" });
  return ports.db.transaction(async (sql) => {
    await lockReleases(sql, [releaseId]);
    const [row] = await sql.query<Row>(
      `select r.campaign_id, c.call_id, r.currency, r.total, r.decided_by, c.entrepreneur_id,
              exists (select from payout_batch_item i where i.release_id = r.id and i.is_open) as is_batched,
              exists (select from payout_account a
                       where a.person_id = c.entrepreneur_id and a.state = 'active' and a.usable_from > $2) as cools_down
         from release r join campaign c on c.id = r.campaign_id
        where r.id = $1 and r.state = 'approved'`,
      [releaseId, ports.clock.now()],
    );
    if (!row) return refused({ kind: "not_approved" });
    if (row.is_batched) return refused({ kind: "in_open_batch" });
    if (row.cools_down) return refused({ kind: "account_cools_down" });
    if ([row.decided_by, row.entrepreneur_id].includes(actorIdOf(actor)!))
      return refused({ kind: "second_person_needed" });
    const [proof] = await sql.query("select from stored_file where hash = $1", [proofHash]);
    if (!proof) return refused({ kind: "proof_missing" });
    const held = await lockBankMoney(sql, { currency: row.currency });
    const used = await findReferenceUsed(sql, { reference, currency: row.currency });
    if (used) return refused(used);
    if (held < row.total) return refused({ kind: "not_enough_in_bank", held });
    const now = ports.clock.now();
    const payoutId = ports.ids.id();
    const { campaign_id: campaignId, call_id: callId, currency, total: amount } = row;
    const entry = payoutSent(
      { payoutId, releaseId, campaignId, callId, currency, amount, proofHash },
      { effectiveAt: now, actorId: actorIdOf(actor), source: reference.trim() },
    );
    await postEntries(sql, [entry], { recordedAt: now });
    await sql.query(
      `insert into payout (id, release_id, amount, currency, reference, proof_hash, sent_by, sent_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [payoutId, releaseId, amount, currency, reference.trim(), proofHash, actorIdOf(actor), now],
    );
    await sql.query("update release set state = 'paid' where id = $1", [releaseId]);
    await moveTranches(sql, { releaseIds: [releaseId], to: "paid" });
    await tellEvidenceDue(sql, { releaseIds: [releaseId], now });
    return done({ payoutId });
  });
}
