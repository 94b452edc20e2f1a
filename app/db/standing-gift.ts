/** SQL: whether the gift `d` is its campaign's: paid, also while its match waits for a person, and not wholly given back or disputed. */
export const isStandingGift = "d.state in ('paid', 'held', 'partly_refunded')";
