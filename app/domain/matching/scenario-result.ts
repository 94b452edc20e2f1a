import { type Book, campaignOf, type DonationPosition } from "./book.ts";
import type { Limit } from "./limit.ts";

export type DonationState = "reserved" | "expired" | "conditional" | "earned" | "returned";

/** A book as plain JSON: amounts in minor units as text, donations and campaigns as they first appeared, funds in draw order. */
export type ScenarioResult = {
  donations: {
    id: string;
    amount: string;
    refunded: string;
    match: string;
    draws: { fund: string; amount: string }[];
    limit: Limit | null;
    state: DonationState;
  }[];
  campaigns: {
    id: string;
    raised: string;
    donors: number;
    match: string;
    gate: "open" | "passed" | "failed";
  }[];
  funds: {
    id: string;
    deposited: string;
    available: string;
    reserved: string;
    conditional: string;
    earned: string;
  }[];
};

export function resultOf(book: Book): ScenarioResult {
  return {
    donations: Array.from(book.donations.values(), (donation) => ({
      id: donation.id,
      amount: `${donation.amount}`,
      refunded: `${donation.refunded}`,
      match: `${donation.match}`,
      draws: donation.draws.map(({ fund, amount }) => ({ fund, amount: `${amount}` })),
      limit: donation.limit,
      state: stateOf(book, donation),
    })),
    campaigns: Array.from(book.campaigns.values(), ({ id, raised, donors, match, gate }) => ({
      id,
      raised: `${raised}`,
      donors,
      match: `${match}`,
      gate,
    })),
    funds: book.funds.map(({ id, deposited, available, reserved, conditional, earned }) => ({
      id,
      deposited: `${deposited}`,
      available: `${available}`,
      reserved: `${reserved}`,
      conditional: `${conditional}`,
      earned: `${earned}`,
    })),
  };
}

/** The state of a paid donation follows its campaign's gate, even when its match is zero; a rejected one has returned its match. */
export function stateOf(book: Book, { status, campaign }: DonationPosition): DonationState {
  if (status === "reserved" || status === "expired") return status;
  if (status === "rejected") return "returned";
  const states = { open: "conditional", passed: "earned", failed: "returned" } as const;
  return states[campaignOf(book, campaign).gate];
}
