import type { CampaignContent, ContentProblem, TellingField } from "./campaign-content.ts";

type Told = Pick<CampaignContent, Exclude<TellingField, "budget"> | "canton" | "province"> & {
  budget: readonly { label: string }[];
};
type Telling = Extract<ContentProblem, { kind: "tells_who" }>;

/** Who stands behind a protected campaign: nothing of this may stand in what the public reads. */
export type Behind = { name: string; email: string; canton: string };

const shortestWord = 3;

/**
 * Whether a text tells who somebody is: two words of their name beside each other (or its only one), their address, or
 * their canton. A first name alone tells nobody: “Rosa” of “Rosa Quispe” may be the chosen name.
 */
export function tellsWho(text: string, { name, email, canton }: Behind): boolean {
  const words = wordsOf(text);
  const ofName = wordsOf(name).filter(({ length }) => length >= shortestWord);
  const isNamed =
    ofName.length === 1
      ? words.includes(ofName[0]!)
      : words.some((word, at) => {
          const next = words[at + 1];
          return next !== undefined && word !== next && ofName.includes(word) && ofName.includes(next);
        });
  return isNamed || holds(words, wordsOf(canton)) || text.toLowerCase().includes(email.toLowerCase());
}

/** What the public would read of a protected campaign and that tells who stands behind it. A canton that bears the name of its province tells no more than that. */
export function findTelling(content: Told, { name, email }: Omit<Behind, "canton">): Telling[] {
  const isCoarse = wordsOf(content.canton).join(" ") === wordsOf(content.province).join(" ");
  const behind = { name, email, canton: isCoarse ? "" : content.canton };
  const texts = { ...content, budget: content.budget.map(({ label }) => label).join("\n") };
  return (["title", "summary", "story", "publicName", "team", "plan", "budget"] as const)
    .filter((field) => tellsWho(texts[field], behind))
    .map((field) => ({ field, kind: "tells_who" }));
}

/** Whether the words stand in the text one after the other. */
function holds(words: readonly string[], sought: readonly string[]): boolean {
  return (
    sought.length > 0 && words.some((_, at) => sought.every((word, offset) => words[at + offset] === word))
  );
}

/** In small letters without accents; a slug is read like a title. */
function wordsOf(text: string): string[] {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}
