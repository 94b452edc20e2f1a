/** How long nothing is paid to a changed account, so that its owner hears of a change that was not theirs. */
export const coolingDownMs = 72 * 3_600_000;

/** From when an account is paid to: the first one at once, since there was none that somebody else could have changed. */
export function usableFrom({ statedAt, isFirst }: { statedAt: Date; isFirst: boolean }): Date {
  return isFirst ? statedAt : new Date(statedAt.getTime() + coolingDownMs);
}
