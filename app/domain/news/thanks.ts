/** Longest word of thanks, in letters. */
export const thanksBound = 600;
