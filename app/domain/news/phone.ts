/** Mobile numbers of the countries of the programme: Ecuador and Peru. */
const mobiles = [/^\+5939\d{8}$/, /^\+519\d{8}$/];

/** The number in E.164: `+593 99 123 4567`, `0991234567` (Ecuador) or `+51 912 345 678`; null for any other. */
export function readPhone(typed: string): string | null {
  const plain = typed.replace(/[\s().-]/g, "").replace(/^00/, "+");
  const phone = plain.replace(/^09/, "+5939");
  return mobiles.some((mobile) => mobile.test(phone)) ? phone : null;
}

/** Its last three digits: enough for its owner to know it again. */
export function endOfPhone(phone: string): string {
  return phone.slice(-3);
}

/** What its owner sees of a number; `channel` null: no texts are wanted. */
export type OwnPhone = { end: string; channel: "sms" | "whatsapp" | null; isConfirmed: boolean };
