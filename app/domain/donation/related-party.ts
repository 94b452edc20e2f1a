import { normaliseEmail } from "./donor.ts";

/** Why donor and entrepreneur, or many donors, may be one: it holds the match of a gift, never the gift, until a person decides. */
export const relatedPartySigns = [
  /** The entrepreneur's own mailbox. */
  "own_email",
  /** The entrepreneur was signed in. */
  "own_account",
  /** Another donor of the call writes from the same mailbox. */
  "same_mailbox",
  /** One device for more donors of the call than a household has. */
  "shared_device",
  /** One card for more donors of the call than a couple has. */
  "shared_card",
] as const;

export type RelatedPartySign = (typeof relatedPartySigns)[number];

/** How the wait of a match ends: given like any other, refused while the gift stays, or the gift goes back. */
export const holdDecisions = ["matched", "rejected", "given_back"] as const;

export type HoldDecision = (typeof holdDecisions)[number];

/** So many other donors of a call may have used the same mailbox, device or card. */
export const mostOtherDonors = { mailbox: 0, device: 1, card: 1 };

/**
 * The mailbox that an address writes to: `Ana.Paz+esperanza@gmail.com` and `anapaz@gmail.com` are one. What follows a `+` is
 * a tag almost everywhere; dots count for nothing at Google alone. It says who to look at, never who a donor is.
 */
export function mailboxOf(email: string): string {
  const [name = "", host = ""] = normaliseEmail(email).split("@");
  const untagged = name.split("+", 1)[0] || name;
  const isGoogle = host === "gmail.com" || host === "googlemail.com";
  return isGoogle ? `${untagged.replaceAll(".", "")}@gmail.com` : `${untagged}@${host}`;
}
