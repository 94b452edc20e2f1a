import type { Money } from "../money/money.ts";
import type { MailCampaign } from "./mail-campaign.ts";

/** An entrepreneur's account for payouts was stated or changed: told to its owner, and a change to the operators. */
export type PayoutAccountChangedFacts = {
  reader: "owner" | "operator";
  /** Whose account it is. */
  name: string;
  /** The bank, or null for cash; and the end of the number. */
  bank: string | null;
  masked: string;
  statedAt: Date;
  /** From when it is paid to; null for a first account, which is at once. */
  usableFrom: Date | null;
  url: string;
};

/** The bank sent a payout back: told to its entrepreneur, and to the operators. */
export type PayoutReturnedFacts = Pick<PayoutAccountChangedFacts, "reader" | "url"> & {
  /** Of the campaign whose money it is. */
  publicName: string;
  title: string;
  amount: Money;
  /** The bank's, as an operator noted it. */
  reason: string;
  /** Where it was sent, as far as a batch tells; cash has no bank. */
  account: Pick<PayoutAccountChangedFacts, "bank" | "masked"> | null;
  /** Whether it was cash for a code, which is void now. */
  isCash: boolean;
};

/** A batch of payouts waits for a second operator. */
export type BatchWaitingFacts = {
  number: number;
  payouts: number;
  total: Money;
  createdBy: string;
  url: string;
};

/** A tranche was released: its money is paid next. */
export type TrancheReleasedFacts = {
  campaign: MailCampaign;
  /** Counted from 1. */
  position: number;
  tranches: number;
  donations: Money;
  match: Money;
  total: Money;
  matcher: string;
  /** Whether the next tranche waits for evidence of how this one was spent. */
  isEvidenceNext: boolean;
};
