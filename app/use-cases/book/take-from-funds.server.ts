import type { Sql } from "#app/db/sql.ts";
import { fundOf } from "#app/domain/matching/book.ts";
import { entryReversed, reversalKey, type StandingEntry } from "#app/ledger/entries/entry-reversed.ts";
import type { EntryOrigin } from "#app/ledger/entry.ts";
import { type MatchingRecorder, openMatchingRecorder } from "#app/ledger/matching-recorder.server.ts";
import { readStandingEntries } from "#app/ledger/standing-entry.server.ts";

/** What the entry had given to a fund is in use. `available` in minor units. */
export type FundRefusal = { kind: "more_than_available"; available: bigint };

type Given = { entry: StandingEntry; fund: string; amount: bigint };

/**
 * Reverses a deposit, or a repayment with the match that it had recovered: the funds are lowered by it, never below what is
 * in use. The caller holds the call's lock.
 */
export async function takeFromFunds(
  sql: Sql,
  entry: StandingEntry,
  origin: EntryOrigin,
): Promise<FundRefusal | null> {
  const callId = entry.callId!;
  const isDeposit = entry.kind === "fund-deposited";
  const given = isDeposit ? [entry] : await readRecovered(sql, entry);
  const recorder = await openMatchingRecorder(sql, new Map([[callId, {}]]), {
    recordedAt: origin.effectiveAt,
  });
  if (!isDeposit) recorder.post(entryReversed(entry, origin));
  for (const one of given.map(givenBy)) {
    const { available } = fundOf(recorder.book(callId), one.fund);
    if (one.amount > available) return { kind: "more_than_available", available };
    lower(recorder, one, { callId, origin, fundMove: isDeposit ? "deposit-undone" : "recovery-undone" });
  }
  await recorder.finish();
  return null;
}

function lower(
  recorder: MatchingRecorder,
  { entry, fund, amount }: Given,
  of: { callId: string; origin: EntryOrigin; fundMove: "deposit-undone" | "recovery-undone" },
): void {
  const at = of.origin.effectiveAt.getTime();
  recorder.apply(
    of.callId,
    { type: "lower", at, fund, amount },
    {
      key: reversalKey(entry.id),
      origin: { ...of.origin, reverses: entry.id },
      fundMove: of.fundMove,
    },
  );
}

/** The entries by which a repayment gave match back to funds. */
function readRecovered(sql: Sql, { key, callId }: StandingEntry): Promise<StandingEntry[]> {
  const keyBegins = key.replace("owed-repaid:", "match-recovered:");
  return readStandingEntries(sql, { callId: callId!, keyBegins });
}

function givenBy(entry: StandingEntry): Given {
  const { account, amount } = entry.postings.find(({ account: { code } }) => code.endsWith(":available"))!;
  return { entry, fund: account.fundId!, amount: -amount };
}
