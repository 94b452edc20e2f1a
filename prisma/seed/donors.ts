import type { Chance } from "./chance.ts";
import { firstNames, foreignNames, lastNames } from "./donor-words.ts";

export type Donor = { name: string; email: string; locale: "es" | "en" };

/** Everybody who gives; many give to more than one campaign. */
export function createDonors(chance: Chance): { find(): Donor } {
  const known: Donor[] = foreignNames.map((name) => ({ name, email: addressOf(name), locale: "en" }));
  const taken = new Set(known.map(({ email }) => email));

  function meet(): Donor {
    for (;;) {
      const name = `${chance.pick(firstNames)} ${chance.pick(lastNames)}`;
      const email = addressOf(name);
      if (taken.has(email)) continue;
      taken.add(email);
      const donor: Donor = { name, email, locale: "es" };
      known.push(donor);
      return donor;
    }
  }

  return { find: () => (chance.inHundred(58) ? meet() : chance.pick(known)) };
}

/** `Rosa Elvira Anchundia` is rosa.elvira.anchundia@example.org. */
export function addressOf(name: string): string {
  const plain = name
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z]+/g, ".");
  return `${plain}@example.org`;
}
