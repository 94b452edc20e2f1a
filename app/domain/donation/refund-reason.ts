/** Why a gift is given back. */
export type RefundReason =
  | "donor_request"
  | "operator"
  /** An operator decided so of a held gift; why stands with its hold, for auditors alone. */
  | "reviewed"
  /** The campaign did not pass its test at the end. */
  | "campaign_failed"
  /** An operator ended it. */
  | "campaign_cancelled"
  /** Paid when the campaign was over. */
  | "campaign_over"
  /** Paid late, with less match than was promised; the donor took it back. */
  | "late_match";
