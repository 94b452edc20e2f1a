import type { Currency } from "#app/domain/money/currency.ts";
import { fundRecoverable, losses, owedDonations, owedMatch } from "../chart-of-accounts.ts";
import { type EntryOrigin, type NewEntry, postings } from "../entry.ts";

type Recovered = {
  /** The repayment, or the correction of a dispute, that brings it. */
  by: { repayment: string } | { disputeCorrection: string };
  campaignId: string;
  callId: string;
  currency: Currency;
  /** Of donations that were written off. */
  donations: bigint;
  /** Of match that was, by fund. */
  match: readonly { fundId: string; amount: bigint }[];
};

/** Money comes that nobody expected any more: as much is owed again, and what comes pays it. */
export function writeOffRecovered(of: Recovered, origin: EntryOrigin): NewEntry {
  const { by, campaignId, callId, currency, donations, match } = of;
  return {
    kind: "write-off-recovered",
    key: `write-off-recovered:${Object.values(by)[0]}`,
    ...origin,
    callId,
    campaignId,
    facts: by,
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
