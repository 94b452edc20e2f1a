/** The rooms a match must fit in, in the order in which they are looked at. */
export type RoomLimit =
  /** Set at the decision: the cap on the match of one donation. */
  | "per_donation"
  /** Set at the decision: the cap on what one donor's donations to one campaign are matched with. */
  | "per_donor_per_campaign"
  /** Set at the decision: the cap on what one donor's donations to the whole call are matched with. */
  | "per_donor"
  /** Set at the decision: the campaign's cap, the smaller of the sum and the share of its goal. */
  | "per_campaign"
  /** Set at the decision: all funds together have no more available. */
  | "funds_exhausted";

/** Why a donation is not matched in full; null when it is. */
export type Limit =
  | RoomLimit
  /** Set at the decision: the campaign had failed. Set by `campaign-failed` on its paid matchable donations. */
  | "campaign_failed"
  /** Set at the decision: before or after the window, after the campaign's end, or after the close of the call. */
  | "outside_window"
  /** Set at the decision: below the smallest donation that is matched. */
  | "below_minimum"
  /** Set by `expire`: the reservation ended unpaid. */
  | "expired"
  /** Set by `reject`: a person decided that the paid donation is not matched. */
  | "rejected"
  /** Set by `campaign-closed` and `close` on paid matchable donations: the campaign ended before its gate passed. */
  | "gate_failed";
