/**
 * What is forgotten by itself, how many days after what, in the order of docs/privacy.md, which says the same for people to read.
 * What is not here stays as long as the book: the law asks for papers of money for years.
 */
export const retention = {
  /** Networks are counted in windows of at most an hour. */
  attempts: { days: 1, after: "its window" },
  /** What a passkey signed opens nothing again. */
  usedChallenges: { days: 0, after: "its end" },
  /** A picture that was replaced or whose owner is forgotten, a file of a form that was not saved: who fills it in may still come back. */
  unnamedFiles: { days: 1, after: "nothing named it any more" },
  /** A code works for ten minutes, and at most five are sent an hour. */
  signInCodes: { days: 1, after: "it was sent" },
  /** A browser stays signed in for 30 days; then nothing needs to be known of it. */
  sessions: { days: 0, after: "its end" },
  /** A campaign on which cards are tried is slowed down for an hour. */
  cardFailures: { days: 1, after: "it happened" },
  /** Who asked to be forgotten and did not confirm it. */
  erasures: { days: 1, after: "its link ended" },
  /** Stripe itself keeps its events for so long; ours keep amounts and ids. */
  stripePersons: { days: 30, after: "it was told" },
  /** A gift that was never paid: Stripe tells nothing of it any more. */
  abandonedGifts: { days: 30, after: "it was started" },
  /** A bank may send a transfer back meanwhile. */
  refundAccounts: { days: 30, after: "it was paid" },
  /** The one before is needed while a new one cools down. */
  payoutAccounts: { days: 3, after: "it was replaced" },
  /** Who was asked whether an organisation may help, and did not answer. */
  invitations: { days: 60, after: "it was sent" },
  /** What is asked about an e-mail is asked within weeks. */
  sentMails: { days: 90, after: "it was written" },
  /** Who gave in hand, where a second person did not confirm it. */
  rejectedHandGifts: { days: 90, after: "it was recorded" },
  /** Banks dispute a payment within four months, and networks within six at most. */
  devices: { days: 180, after: "it was seen" },
  /** A campaign that never went live: its entrepreneur may take it up again for a year. */
  rejectedDrafts: { days: 365, after: "its last change" },
} as const satisfies Record<string, { days: number; after: string }>;

export type Forgotten = keyof typeof retention;

const dayMs = 86_400_000;

/** What is older than this is forgotten. */
export function forgottenBefore(what: Forgotten, { now }: { now: Date }): Date {
  return new Date(now.getTime() - retention[what].days * dayMs);
}

/** Until when papers of money are kept at least, after the last movement: tax offices of Ecuador and Peru may ask for seven years. */
export const papersYears = 7;

export function papersKeptUntil(last: Date): Date {
  const until = new Date(last);
  until.setUTCFullYear(until.getUTCFullYear() + papersYears);
  return until;
}
