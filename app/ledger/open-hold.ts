/** Whether the match of a held gift waits for a person, of a row `h` of donation_hold, as a condition of SQL. */
export const isHoldOpen = "h.held_at is not null and h.decision is null";
