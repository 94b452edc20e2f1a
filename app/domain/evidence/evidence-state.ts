/** The life of the evidence of a tranche, and of a final report. */
export type EvidenceState =
  /** Being gathered or written; what was changed after it was sent is here again. */
  | "open"
  /** Waits for a reviewer. */
  | "sent"
  /** A reviewer asked something. */
  | "asked"
  | "accepted";

/** States of a campaign in which evidence is handed in and reviewed: its money goes out, or did. */
export const spendingStates: readonly string[] = ["releasing", "reporting"];

/** States of a tranche whose money went to its entrepreneur. */
export const paidStates: readonly string[] = ["paid", "confirmed"];

/** Longest comment or answer, in characters. */
export const commentBound = 2000;
