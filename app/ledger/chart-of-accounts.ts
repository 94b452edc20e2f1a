import type { Currency } from "#app/domain/money/currency.ts";
import type { Account, AccountKind } from "./account.ts";

type Of = { currency: Currency };
type OfCampaign = Of & { campaignId: string };
type OfFund = Of & { fundId: string };

function account(code: string, kind: AccountKind, { currency }: Of): Account {
  return { code, kind, currency, floor: "none" };
}

function guarded(
  code: string,
  { currency }: Of,
  owner: { campaignId?: string; fundId?: string } = {},
): Account {
  return { code, kind: "liability", currency, floor: "not_negative", ...owner };
}

/** Our balance at Stripe. */
export function stripeClearing(of: Of): Account {
  return account("stripe:clearing", "asset", of);
}

/** Money in the bank. */
export function bankCustody(of: Of): Account {
  return account("bank:custody", "asset", of);
}

/** Stripe payouts on their way to the bank. */
export function stripeInTransit(of: Of): Account {
  return account("stripe:in-transit", "asset", of);
}

/** Taken by the card network while a dispute is open. */
export function disputePending({ disputeId, currency }: Of & { disputeId: string }): Account {
  return account(`dispute:${disputeId}:pending`, "asset", { currency });
}

/** Gifts in cash that a person holds, until they are banked. */
export function cashHeld({ holderId, currency }: Of & { holderId: string }): Account {
  return { ...account(`cash:${holderId}`, "asset", { currency }), floor: "not_negative" };
}

/** Sent to an entrepreneur, not yet confirmed. */
export function payoutInTransit(of: Of): Account {
  return account("payout:in-transit", "asset", of);
}

/** Donors' money held for the campaign, not yet released. */
export function campaignDonations({ campaignId, currency }: OfCampaign): Account {
  return guarded(`campaign:${campaignId}:donations`, { currency }, { campaignId });
}

/** Match granted to the campaign by one fund, not yet released. */
export function campaignMatch(of: OfCampaign & { fundId: string; stage: "conditional" | "earned" }): Account {
  const { campaignId, fundId } = of;
  return guarded(`campaign:${campaignId}:match:${fundId}:${of.stage}`, of, { campaignId, fundId });
}

/** To be recovered after refunds of released donations. */
export function owedDonations({ campaignId, currency }: OfCampaign): Account {
  return {
    ...account(`campaign:${campaignId}:owed:donations`, "asset", { currency }),
    floor: "not_negative",
    campaignId,
  };
}

/** To be recovered after the return of released match. */
export function owedMatch({ campaignId, fundId, currency }: OfCampaign & { fundId: string }): Account {
  const code = `campaign:${campaignId}:owed:match:${fundId}`;
  return { ...account(code, "asset", { currency }), floor: "not_negative", campaignId, fundId };
}

/** Released, to be paid. */
export function campaignPayable({ campaignId, currency }: OfCampaign): Account {
  return guarded(`campaign:${campaignId}:payable`, { currency }, { campaignId });
}

/** The matcher's money: free, or held for payments under way. */
export function fundMoney(of: OfFund & { stage: "available" | "reserved" }): Account {
  return guarded(`fund:${of.fundId}:${of.stage}`, of, { fundId: of.fundId });
}

/** Match that must come back from a campaign that owes it. */
export function fundRecoverable({ fundId, currency }: OfFund): Account {
  return guarded(`fund:${fundId}:recoverable`, { currency }, { fundId });
}

/** Unused money on its way back to the matcher. */
export function fundReturnDue({ fundId, currency }: OfFund): Account {
  return guarded(`fund:${fundId}:return-due`, { currency }, { fundId });
}

/** A decided refund that has not reached the donor. */
export function refundDue({ donationId, currency }: Of & { donationId: string }): Account {
  return guarded(`donor:${donationId}:refund-due`, { currency });
}

/** The platform's own money, paid in first; it carries fees and losses. */
export function platformCapital(of: Of): Account {
  return account("platform:capital", "equity", of);
}

export function tips(of: Of): Account {
  return account("platform:tips", "income", of);
}

/** What donors added for the processing fee: an estimate, shown as such. */
export function feesCovered(of: Of): Account {
  return account("platform:fees-covered", "income", of);
}

export function processingFees(of: Of): Account {
  return account("expense:processing", "expense", of);
}

/** What Stripe keeps for disputes, won or lost. */
export function disputeFees(of: Of): Account {
  return account("expense:disputes", "expense", of);
}

/** What the bank keeps for itself: commissions, taxes on movements. */
export function bankCharges(of: Of): Account {
  return account("expense:bank", "expense", of);
}

/** Money owed to the platform that nobody expects back. */
export function losses(of: Of): Account {
  return account("expense:losses", "expense", of);
}

/** Arrived and not understood; never left alone. */
export function suspense(of: Of): Account {
  return account("suspense", "liability", of);
}
