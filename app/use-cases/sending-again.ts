/** A message taken is left alone by others for this long; after a crash it is due again then. */
const leaseSeconds = 60;
const longestDelaySeconds = 3_600;

/** Until when a message just taken is left alone. */
export function leaseUntil(now: Date): Date {
  return new Date(now.getTime() + leaseSeconds * 1000);
}

/** When one that was not delivered is tried again: twice as long after each attempt, an hour at most. */
export function triedAgainAt(now: Date, attempts: number): Date {
  return new Date(now.getTime() + Math.min(longestDelaySeconds, 2 ** Math.min(attempts, 12)) * 1000);
}
