// What the e-mails to operators and matchers about the whole house tell.

export type BookBrokenFacts = {
  checkedAt: Date;
  /** Names of the promises that do not hold, with the first of what breaks each. */
  broken: { name: string; what: string[] }[];
  /** The page of the promises. */
  url: string;
};

export type SealHeadFacts = {
  /** Number of the newest block, and entries sealed up to its end. */
  block: string;
  entries: string;
  /** In hexadecimal. */
  head: string;
  sealedAt: Date;
  /** The public page of the seal. */
  url: string;
};
