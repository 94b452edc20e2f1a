/** The life of a campaign. Who sets each state, and on what event, stands beside it. */
export type CampaignState =
  /** The entrepreneur writes it. */
  | "draft"
  /** The entrepreneur submitted it. */
  | "in_review"
  /** A reviewer asked for changes; it comes back with the next submission. */
  | "changes_asked"
  /** A reviewer refused it, with a reason. */
  | "rejected"
  /** Operator and matcher approved it; it goes live at its time. */
  | "approved"
  /** Its start has come: donations are taken. */
  | "live"
  /** The operator stopped new donations, with a public reason. */
  | "paused"
  /** Its deadline has passed; late payments finish. */
  | "collecting"
  /** It passed its test at the end: its money is its own, to be released. */
  | "funded"
  /** The first tranche was released. */
  | "releasing"
  /** The last tranche was paid; the report is due. */
  | "reporting"
  /** It did not pass its test: all donations are refunded. */
  | "failed"
  /** The operator ended it, with a reason. */
  | "cancelled"
  /** The entrepreneur ended it. */
  | "withdrawn"
  /** Everything is done. */
  | "closed";

/** States of a campaign whose end has not come: live, or on its way there. */
export const runningStates: readonly CampaignState[] = ["live", "paused", "collecting"];

/** States in which the public sees the page. */
export const publicStates: readonly CampaignState[] = [
  "live",
  "paused",
  "collecting",
  "funded",
  "releasing",
  "reporting",
  "failed",
  "cancelled",
  "closed",
];

/** States in which the entrepreneur may change it. */
export const editableStates: readonly CampaignState[] = ["draft", "changes_asked"];

/** What becomes of the money below the goal: it goes back, or is the campaign's all the same. */
export const campaignKinds = ["all_or_nothing", "keep_what_you_raise"] as const;
export type CampaignKind = (typeof campaignKinds)[number];
