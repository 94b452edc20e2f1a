/** The code by which people name a donation: the last eight of the donation's id, which are random. */
export function donationCodeOf(donationId: string): string {
  return `E-${donationId.slice(-8).toUpperCase()}`;
}

/** The end of an id that somebody typed, as a code or whole: `E-36D04016`, `36d04016`; else null. */
export function idEndOf(typed: string): string | null {
  const text = typed.trim().toLowerCase();
  return (
    /^(?:e-?|[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4})?([0-9a-f]{8})$/.exec(text)?.[1] ??
    null
  );
}
