/**
 * Whether the money of a donation `d` is in the book as a gift, as a condition of SQL: it was paid, and its match was given, refused,
 * or waits for a person. Given back in part or in full, it stays true.
 */
export const isInBook = "(d.match_status in ('paid', 'rejected') or d.state = 'held')";
