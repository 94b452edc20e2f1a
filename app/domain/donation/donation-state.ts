/** How a donation stands. */
export type DonationState =
  | "started"
  | "paid"
  | "partly_refunded"
  | "held"
  | "abandoned"
  | "refund_due"
  | "refunded"
  | "disputed"
  | "lost"
  | "parked"
  | "reversed";
