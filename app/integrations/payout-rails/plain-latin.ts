/** What does not fall apart into a letter and its accent. */
const spelled: Record<string, string> = {
  ß: "ss",
  æ: "ae",
  Æ: "AE",
  ø: "o",
  Ø: "O",
  ł: "l",
  Ł: "L",
  "’": "'",
  "&": "+",
};

/**
 * A text in the characters that every bank takes (letters and digits without accents, `/ - ? : ( ) . , ' +` and space),
 * cut at `most`; it begins with a letter or digit.
 */
export function plainLatin(text: string, { most }: { most: number }): string {
  return text
    .replace(/[ßæÆøØłŁ’&]/g, (letter) => spelled[letter]!)
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[^A-Za-z0-9/\-?:().,'+ ]/g, " ")
    .replace(/\s+/g, " ")
    .replace(/^[^A-Za-z0-9]+/, "")
    .slice(0, most)
    .trim();
}
