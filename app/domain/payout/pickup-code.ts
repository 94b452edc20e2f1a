/** Wrong codes after which cash is not paid out by that code any more: somebody may be guessing. */
export const mostCodeTries = 5;
