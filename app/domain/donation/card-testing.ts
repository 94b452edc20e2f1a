/** Cards refused in one checkout after which it is ended: a person tries two or three. */
export const mostCardsOfCheckout = 5;

/** A campaign is slowed down when so many cards were refused in the last minutes, and more than were accepted. */
export const testingSign = { failures: 30, withinMs: 15 * 60_000 };

/** For how long it is slowed down since the last such moment, and how many donations an hour may be started meanwhile. */
export const slowing = { forMs: 3_600_000, startsPerHour: 60, startsOfAddressPerHour: 6 };

/** Whether somebody tries cards on a campaign. Counts are of the time that the sign looks at. */
export function looksTested({ refused, accepted }: { refused: number; accepted: number }): boolean {
  return refused >= testingSign.failures && refused > accepted;
}
