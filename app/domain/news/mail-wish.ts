/**
 * Kinds of e-mails that a person may refuse: what waits for their review, the reminder of the day before their campaign's end, and
 * the week of who helps. News are chosen by campaign. All others are essential: codes, safety, money, decisions.
 */
export const refusableMails = ["review-waiting", "campaign-ending", "facilitator-digest"] as const;
export type RefusableMail = (typeof refusableMails)[number];

export function isRefusableMail(text: unknown): text is RefusableMail {
  return refusableMails.some((kind) => kind === text);
}

export type OwnMailWishes = {
  /** The kinds that may reach this person, and whether they want them. */
  kinds: { kind: RefusableMail; isWanted: boolean }[];
  /** Wants no news of any campaign. */
  isNoNews: boolean;
  /** Campaigns they gave to from their own address, the newest gift first. */
  campaigns: { id: string; title: string; isWanted: boolean }[];
  /** E-mails to their address came back, or were called unwanted: no news are sent to it. */
  isUndeliverable: boolean;
};
