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
