import type { Currency } from "#app/domain/money/currency.ts";
import { fundRecoverable, losses, owedDonations, owedMatch } from "../chart-of-accounts.ts";
import { type EntryOrigin, type NewEntry, postings } from "../entry.ts";

type Recovered = {
  repaymentId: string;
  campaignId: string;
  callId: string;
  currency: Currency;
  /** Of donations that were written off. */
  donations: bigint;
  /** Of match that was, by fund. */
  match: readonly { fundId: string; amount: bigint }[];
};

/** Money comes that nobody expected any more: as much is owed again, and the repayment that follows pays it. */
export function writeOffRecovered(of: Recovered, origin: EntryOrigin): NewEntry {
  const { repaymentId, campaignId, callId, currency, donations, match } = of;
  return {
    kind: "write-off-recovered",
    key: `write-off-recovered:${repaymentId}`,
    ...origin,
    callId,
    campaignId,
    facts: { repayment: repaymentId },
    postings: postings({
      debit: [
        [owedDonations({ campaignId, currency }), donations],
        ...match.map(({ fundId, amount }): [ReturnType<typeof owedMatch>, bigint] => [
          owedMatch({ campaignId, fundId, currency }),
          amount,
        ]),
      ],
      credit: [
        [losses({ currency }), donations],
        ...match.map(({ fundId, amount }): [ReturnType<typeof fundRecoverable>, bigint] => [
          fundRecoverable({ fundId, currency }),
          amount,
        ]),
      ],
    }),
  };
}
