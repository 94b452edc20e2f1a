import type { Sql } from "#app/db/sql.ts";
import { type AccessRefusal, type Actor, actorIdOf, isOperator } from "#app/domain/access/actor.ts";
import { lockBankMoney } from "#app/ledger/bank-money.server.ts";
import { entryReversed, type StandingEntry } from "#app/ledger/entries/entry-reversed.ts";
import type { EntryOrigin } from "#app/ledger/entry.ts";
import { postEntries } from "#app/ledger/journal.server.ts";
import { lockCalls } from "#app/ledger/matching-recorder.server.ts";
import { owedTo, readWrittenOff } from "#app/ledger/owed-money.server.ts";
import { readStandingEntries } from "#app/ledger/standing-entry.server.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";
import { reopenDocument } from "./reopen-document.server.ts";
import { type GiftRefusal, takeBackGift } from "./take-back-gift.server.ts";
import { type FundRefusal, takeFromFunds } from "./take-from-funds.server.ts";

export type ReversalDecisionRefusal =
  | AccessRefusal
  | { kind: "unknown_reversal" }
  | { kind: "decided_before" }
  /** The bank holds less than what the entry had put there: some of it was paid out. `held` in minor units. */
  | { kind: "not_enough_in_bank"; held: bigint }
  /** Some of what was written off came after all: the rest is written off anew, rightly. */
  | { kind: "recovered_since" }
  | GiftRefusal
  | FundRefusal;

type Row = { entry_id: bigint; reason: string; proposed_by: string; state: string };

/**
 * A second operator agrees that an entry was recorded wrongly, or does not. It is taken back by a new entry, once, and the
 * document behind it says so or waits to be recorded rightly. Fact posted: entry-reversed.
 */
export async function decideReversal(
  ports: Ports,
  actor: Actor,
  { reversalId, isApproved }: { reversalId: string; isApproved: boolean },
): Promise<Result<null, ReversalDecisionRefusal>> {
  if (!isOperator(actor)) return refused({ kind: "not_allowed" });
  return ports.db.transaction(async (sql) => {
    const locked = await lockReversal(sql, reversalId);
    if (!locked) return refused({ kind: "unknown_reversal" });
    const { row, entry } = locked;
    if (row.state !== "proposed") return refused({ kind: "decided_before" });
    const actorId = actorIdOf(actor);
    if (actorId === row.proposed_by) return refused({ kind: "second_person_needed" });
    const now = ports.clock.now();
    if (isApproved) {
      const origin = { effectiveAt: now, actorId, source: reversalId };
      const refusal = await reverse(sql, entry, origin);
      if (refusal) return refused(refusal);
      await reopenDocument(sql, entry, { reason: row.reason });
      await freeBankLine(sql, entry);
    }
    await sql.query(
      "update entry_reversal set state = $2::entry_reversal_state, decided_by = $3, decided_at = $4 where id = $1",
      [reversalId, isApproved ? "approved" : "rejected", actorId, now],
    );
    return done(null);
  });
}

/** The line of a bank's statement that was matched with it is another movement, or one that is not recorded yet. */
async function freeBankLine(sql: Sql, { id }: StandingEntry): Promise<void> {
  await sql.query(
    "update bank_line set entry_id = null, matched_by = null, matched_at = null where entry_id = $1",
    [id],
  );
}

async function lockReversal(
  sql: Sql,
  reversalId: string,
): Promise<{ row: Row; entry: StandingEntry } | null> {
  const [place] = await sql.query<{ entry_id: bigint }>("select entry_id from entry_reversal where id = $1", [
    reversalId,
  ]);
  if (!place) return null;
  const [entry] = await readStandingEntries(sql, { id: place.entry_id });
  if (entry!.callId) await lockCalls(sql, [entry!.callId]);
  const [row] = await sql.query<Row>(
    "select entry_id, reason, proposed_by, state::text from entry_reversal where id = $1 for update",
    [reversalId],
  );
  return { row: row!, entry: entry! };
}

/** Posts the reversal; or says why it cannot be. */
async function reverse(
  sql: Sql,
  entry: StandingEntry,
  origin: EntryOrigin,
): Promise<ReversalDecisionRefusal | null> {
  const toBank = entry.postings.find(({ account }) => account.code === "bank:custody");
  if (toBank && toBank.amount > 0n) {
    const held = await lockBankMoney(sql, { currency: toBank.account.currency });
    if (held < toBank.amount) return { kind: "not_enough_in_bank", held };
  }
  if (entry.kind === "fund-deposited" || entry.kind === "owed-repaid")
    return takeFromFunds(sql, entry, origin);
  if (entry.kind === "donation-received") return takeBackGift(sql, entry, origin);
  if (entry.kind === "write-off-approved" && (await isRecovered(sql, entry)))
    return { kind: "recovered_since" };
  await postEntries(sql, [entryReversed(entry, origin)], { recordedAt: origin.effectiveAt });
  return null;
}

/** Whether less is written off now than the entry wrote off. */
async function isRecovered(sql: Sql, { campaignId, postings }: StandingEntry): Promise<boolean> {
  const { account, amount } = postings.find(({ account: { code } }) => code.includes(":owed:"))!;
  const [lost] = await readWrittenOff(sql, { campaignId });
  return owedTo(lost, account.fundId ?? null) < -amount;
}
