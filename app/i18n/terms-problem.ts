import type { TextKey } from "./es.ts";

/** A field of the form of the rules, and what to say beside it. */
export type TermsProblem = { field: string; says: TextKey };

const ofGate: Record<string, string> = {
  minimumDonors: "gateDonors",
  minimumRaised: "gateRaised",
  minimumShareOfGoal: "gateShare",
};

/**
 * Which field of the form a refused path of the terms stands for: `terms.window` is a period that ends before it begins
 * (`until`), `terms.boosts[0].from` a missing day of the boost.
 */
export function termsProblem(path: string): TermsProblem {
  const inBoost = path.startsWith("terms.boosts");
  const name = path.split(".").at(-1)!;
  if (name === "from" || name === "until")
    return { field: inBoost ? `boost${name === "from" ? "From" : "Until"}` : name, says: "terms.wrong.day" };
  if (name === "ratio") return { field: inBoost ? "boostRatio" : "ratio", says: "terms.wrong.ratio" };
  if (path === "terms.window") return { field: "until", says: "terms.wrong.reversed" };
  if (/^terms\.boosts\[\d+\]$/.test(path)) return { field: "boostUntil", says: "terms.wrong.reversed" };
  if (path.startsWith("terms.gate")) return { field: ofGate[name] ?? "gateDonors", says: "terms.wrong" };
  return { field: name, says: "terms.wrong" };
}

/** Refusals of a whole proposal that are about one field: they are said beside it too. */
export const fieldOfRefusal: Partial<Record<string, string>> = {
  window_is_past: "until",
  window_shortened: "until",
  not_in_the_future: "effectiveOn",
  draw_must_stay: "draw",
  invalid_reserve: "reserveShare",
  invalid_cooling_off: "coolingOffDays",
};
