/** An address as we compare it: trimmed and lower-cased. */
export function normaliseEmail(email: string): string {
  return email.trim().toLowerCase();
}

/** Whether mail can be sent to it, as far as its form tells; the proof is the mail that arrives. */
export function isEmail(email: string): boolean {
  return email.length <= 254 && /^[^\s@<>"(),;:\\]+@[^\s@.<>"(),;:\\]+(\.[^\s@.<>"(),;:\\]+)+$/.test(email);
}
