import type { RefundReason } from "#app/domain/donation/refund-reason.ts";
import type { Money } from "#app/domain/money/money.ts";
import type { MailCampaign } from "./mail-campaign.ts";

export type RefundDecidedFacts = {
  campaign: MailCampaign;
  amount: Money;
  tip: Money;
  feeCover: Money;
  total: Money;
  reason: RefundReason;
  /** Paid by transfer, not to the card: the gift was made in hand, or the card does not take it. */
  isByTransfer: boolean;
  note: string | null;
  matcher: string;
  /** Match that stays with the campaign for what was not refunded. */
  matchLeft: Money;
  /** Match of this donation that went back to the fund. */
  matchReturned: Money;
  url: string;
};

/** The card did not take a refund: it is paid by transfer, and the donor says to which account. */
export type RefundUndeliveredFacts = {
  campaign: MailCampaign;
  donationCode: string;
  /** What of it has not reached the donor. */
  total: Money;
  /** The address that answers reach. */
  contact: string;
  url: string;
};

/** A refund was paid by transfer; `reference`: the bank's own. */
export type RefundTransferredFacts = Omit<RefundUndeliveredFacts, "contact"> & {
  paidAt: Date;
  reference: string;
};

/** A gift that arrived late, with less match than was promised; just before `until` all of it may still be had back. */
export type LateMatchFacts = Pick<RefundDecidedFacts, "campaign" | "amount" | "matcher" | "url"> & {
  promised: Money;
  given: Money;
  until: Date;
};

/** Why a donor who asked for a gift back does not get it, in the operator's words. */
export type RefundDeclinedFacts = Pick<RefundDecidedFacts, "campaign" | "url"> & { reply: string };
