/** The legal entity that receives the money and certifies it. */
export type Issuer = {
  name: string;
  taxId: string;
  address: string;
  /** Two letters, such as `EC`. */
  country: string;
  /** By whose calendar its years begin, such as `America/Guayaquil`. */
  timeZone: string;
};

/** The year of a moment where the issuer is: `2027-01-01T04:59:00Z` is 2026 in Quito. */
export function yearIn(timeZone: string, moment: Date): number {
  return Number(new Intl.DateTimeFormat("en", { timeZone, year: "numeric" }).format(moment));
}

/** Noon of the day that it is where the issuer is: the same moment all day long. */
export function dayIn(timeZone: string, moment: Date): Date {
  const day = new Intl.DateTimeFormat("en-CA", { timeZone, dateStyle: "short" }).format(moment);
  return new Date(`${day}T12:00:00Z`);
}
