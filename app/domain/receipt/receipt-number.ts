type Numbered = { year: number; number: number };

/** What stands on a receipt: `R-2026-000123`. */
export function receiptNumberOf({ year, number }: Numbered): string {
  return `R-${year}-${padded(number)}`;
}

/** What stands on an annulment, a series of its own: `A-2026-000007`. */
export function annulmentNumberOf({ year, number }: Numbered): string {
  return `A-${year}-${padded(number)}`;
}

/** Year and number of a receipt as it is written, in whatever case; null when it is none. */
export function readReceiptNumber(written: string): Numbered | null {
  const [, year, number] = /^R-(\d{4})-(\d{6,9})$/i.exec(written) ?? [];
  return year && number ? { year: Number(year), number: Number(number) } : null;
}

function padded(number: number): string {
  return String(number).padStart(6, "0");
}
