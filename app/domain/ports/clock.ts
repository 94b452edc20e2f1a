/** Time as the product sees it: real time, or the demonstration's. */
export type Clock = { now(): Date };
