/** Why a person cannot be forgotten yet: money or a decision still needs to know who they are. */
export type HindranceKind =
  /** A payment is under way, until its checkout ends. */
  | "gift_open"
  /** A gift is being looked at by a person. */
  | "gift_held"
  | "gift_disputed"
  /** A refund is on its way, or was asked for. */
  | "refund_open"
  /** The campaign is not over: the gift may have to go back. Until its deadline. */
  | "gift_may_return"
  /** A gift in hand waits for a second person. */
  | "hand_gift_waiting"
  | "role_held"
  | "role_proposed"
  /** A campaign of theirs collects, or its money is not all paid and shown. Until its deadline, where that has not come. */
  | "campaign_running"
  /** Refunds, disputes, payouts or repayments of a campaign of theirs that is over are still open. */
  | "campaign_money_open"
  | "campaign_owes"
  /** Cash of donors is not at the bank yet. */
  | "cash_in_hand"
  /** The account is guarded by a second factor: its owner asks when signed in. */
  | "sign_in_first";

/** `until`: when it ends by itself, ISO; null: when somebody decided, or it was paid. */
export type Hindrance = { kind: HindranceKind; until: string | null };
