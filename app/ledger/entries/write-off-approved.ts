import type { Currency } from "#app/domain/money/currency.ts";
import { fundRecoverable, losses, owedDonations, owedMatch } from "../chart-of-accounts.ts";
import { type EntryOrigin, type NewEntry, postings } from "../entry.ts";

type WriteOff = {
  writeOffId: string;
  campaignId: string;
  callId: string;
  currency: Currency;
  /** Null: of owed donations. */
  fundId: string | null;
  amount: bigint;
};

/**
 * Nobody expects it back. Owed donations are the platform's loss: the donors were paid. Owed match is the matcher's: it
 * is not recoverable any more, and counts as kept by the campaign.
 */
export function writeOffApproved(of: WriteOff, origin: EntryOrigin): NewEntry {
  const { writeOffId, campaignId, callId, currency, fundId, amount } = of;
  const [loss, owed] =
    fundId === null
      ? [losses({ currency }), owedDonations({ campaignId, currency })]
      : [fundRecoverable({ fundId, currency }), owedMatch({ campaignId, fundId, currency })];
  return {
    kind: "write-off-approved",
    key: `write-off-approved:${writeOffId}`,
    ...origin,
    callId,
    campaignId,
    facts: { writeOff: writeOffId },
    postings: postings({ debit: [[loss, amount]], credit: [[owed, amount]] }),
  };
}
