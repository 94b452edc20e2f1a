import type { Currency } from "#app/domain/money/currency.ts";
import { campaignDonations, campaignMatch, owedDonations, owedMatch } from "../chart-of-accounts.ts";
import { type EntryOrigin, type NewEntry, postings } from "../entry.ts";

type SetOff = {
  campaignId: string;
  callId: string;
  currency: Currency;
  /** Counts the campaign's set-offs, from 1: it names the fact. */
  number: number;
  /** Of owed donations. */
  donations: bigint;
  /** Of owed match, by fund. */
  match: readonly { fundId: string; amount: bigint }[];
};

/**
 * What came in later pays what the campaign owes of the same kind. 20.00 owed, then a gift of 50.00: donations 20.00 to
 * owed 20.00, and 30.00 stay held. What is recovered for a fund becomes drawable by an entry of its own (match-recovered).
 */
export function setOffMade(of: SetOff, origin: EntryOrigin): NewEntry {
  const { campaignId, callId, currency, donations, match } = of;
  return {
    kind: "set-off-made",
    key: `set-off-made:${campaignId}:${of.number}`,
    ...origin,
    callId,
    campaignId,
    facts: {},
    postings: postings({
      debit: [
        [campaignDonations({ campaignId, currency }), donations],
        ...match.map(({ fundId, amount }): [ReturnType<typeof campaignMatch>, bigint] => [
          campaignMatch({ campaignId, fundId, currency, stage: "earned" }),
          amount,
        ]),
      ],
      credit: [
        [owedDonations({ campaignId, currency }), donations],
        ...match.map(({ fundId, amount }): [ReturnType<typeof owedMatch>, bigint] => [
          owedMatch({ campaignId, fundId, currency }),
          amount,
        ]),
      ],
    }),
  };
}
