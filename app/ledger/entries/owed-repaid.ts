import type { Currency } from "#app/domain/money/currency.ts";
import { bankCustody, owedDonations, owedMatch } from "../chart-of-accounts.ts";
import { type EntryOrigin, type NewEntry, postings } from "../entry.ts";

type Repaid = {
  repaymentId: string;
  campaignId: string;
  callId: string;
  currency: Currency;
  /** Of owed donations. */
  donations: bigint;
  /** Of owed match, by fund. */
  match: readonly { fundId: string; amount: bigint }[];
};

/**
 * A campaign paid back what it owed. 50.00 of which 30.00 are owed donations: bank 50.00; owed donations 30.00, owed
 * match 20.00. What is recovered for a fund becomes drawable by an entry of its own (match-recovered).
 */
export function owedRepaid(of: Repaid, origin: EntryOrigin): NewEntry {
  const { repaymentId, campaignId, callId, currency, donations, match } = of;
  const total = match.reduce((sum, { amount }) => sum + amount, donations);
  return {
    kind: "owed-repaid",
    key: `owed-repaid:${repaymentId}`,
    ...origin,
    callId,
    campaignId,
    facts: { repayment: repaymentId },
    postings: postings({
      debit: [[bankCustody({ currency }), total]],
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
