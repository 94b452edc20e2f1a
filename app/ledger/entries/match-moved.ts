import type { Bucket } from "#app/domain/matching/book.ts";
import type { Move } from "#app/domain/matching/move.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import type { Account } from "../account.ts";
import { campaignMatch, fundMoney, fundRecoverable, owedMatch } from "../chart-of-accounts.ts";
import { type Posting, postings } from "../entry.ts";

/** What of a campaign's earned match is still held for it, by `campaign fund`; the rest was released. */
export type HeldMatch = Map<string, bigint>;

export function heldMatchKey({ campaignId, fundId }: { campaignId: string; fundId: string }): string {
  return `${campaignId} ${fundId}`;
}

/** Match that had been released and must come back: the fund is lowered by it until it is recovered. */
export type Owed = { fund: string; amount: bigint };

/**
 * The postings of match that changes place. What returns from a campaign comes out of what is held for it; the
 * part that was released is owed by the campaign, and recoverable for the fund. With 60.00 of 100.00 released, a
 * return of 50.00 takes the 40.00 that are held, and 10.00 are owed. Takes from `held` what it uses.
 */
export function matchPostings(
  moves: readonly Move[],
  { currency, held }: { currency: Currency; held?: HeldMatch },
): { postings: Posting[]; owed: Owed[] } {
  const owed: Owed[] = [];
  const all = moves.flatMap((move) => {
    const { fund, campaign, from, to, amount } = move;
    if (from === "outside" || to === "outside")
      throw new Error(`a fund's own money has its own entry: ${from} to ${to}`);
    const of = { campaignId: campaign!, fundId: fund, currency };
    const missing = from === "earned" && to === "available" && held ? takeHeld(held, move) : 0n;
    const there = amount - missing;
    const moved = postings({ debit: [[place(from, of), there]], credit: [[place(to, of), there]] });
    if (missing === 0n) return moved;
    owed.push({ fund, amount: missing });
    return [
      ...moved,
      ...postings({ debit: [[owedMatch(of), missing]], credit: [[fundRecoverable(of), missing]] }),
    ];
  });
  return { postings: sumByAccount(all), owed };
}

function place(bucket: Bucket, of: { campaignId: string; fundId: string; currency: Currency }): Account {
  return bucket === "available" || bucket === "reserved"
    ? fundMoney({ ...of, stage: bucket })
    : campaignMatch({ ...of, stage: bucket });
}

function takeHeld(held: HeldMatch, { campaign, fund, amount }: Move): bigint {
  const key = heldMatchKey({ campaignId: campaign!, fundId: fund });
  const has = held.get(key) ?? 0n;
  const taken = has < amount ? has : amount;
  held.set(key, has - taken);
  return amount - taken;
}

/** One posting per account: two moves of one entry on the same account are one line. */
function sumByAccount(all: readonly Posting[]): Posting[] {
  const sums = new Map<string, Posting>();
  for (const posting of all) {
    const before = sums.get(posting.account.code);
    sums.set(posting.account.code, before ? { ...before, amount: before.amount + posting.amount } : posting);
  }
  return [...sums.values()].filter(({ amount }) => amount !== 0n);
}
