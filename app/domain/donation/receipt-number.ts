/** The number a person reads on a receipt: the last eight of the donation's id, which are random. */
export function receiptNumberOf(donationId: string): string {
  return `E-${donationId.slice(-8).toUpperCase()}`;
}
