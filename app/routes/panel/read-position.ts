/** The tranche that an address names (`?tramo=2`); null for none, and a position that nothing has for what is no number. */
export function positionOfAddress(request: Request): number | null {
  const named = new URL(request.url).searchParams.get("tramo");
  if (named === null) return null;
  return /^[1-9]$/.test(named) ? Number(named) : -1;
}
