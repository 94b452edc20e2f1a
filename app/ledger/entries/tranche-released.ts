import type { Currency } from "#app/domain/money/currency.ts";
import { campaignDonations, campaignMatch, campaignPayable } from "../chart-of-accounts.ts";
import { type EntryOrigin, type NewEntry, postings } from "../entry.ts";

type Released = {
  releaseId: string;
  campaignId: string;
  callId: string;
  currency: Currency;
  donations: bigint;
  match: readonly { fundId: string; amount: bigint }[];
};

/**
 * A tranche belongs to the entrepreneur now. 500.00 of donations and 300.00 of match: both out of what was held, 800.00
 * to be paid.
 */
export function trancheReleased(of: Released, origin: EntryOrigin): NewEntry {
  const { releaseId, campaignId, callId, currency, donations, match } = of;
  const total = match.reduce((sum, { amount }) => sum + amount, donations);
  return {
    kind: "tranche-released",
    key: `tranche-released:${releaseId}`,
    ...origin,
    callId,
    campaignId,
    releaseId,
    facts: {},
    postings: postings({
      debit: [
        [campaignDonations({ campaignId, currency }), donations],
        ...match.map(
          ({ fundId, amount }) =>
            [campaignMatch({ campaignId, fundId, currency, stage: "earned" }), amount] as [
              ReturnType<typeof campaignMatch>,
              bigint,
            ],
        ),
      ],
      credit: [[campaignPayable({ campaignId, currency }), total]],
    }),
  };
}
