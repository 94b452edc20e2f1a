/** Of the entry alias `e`: the number of the entry that reverses it, or null. */
export const reversedBy = "(select v.id from entry v where v.key = 'entry-reversed:' || e.id)";
