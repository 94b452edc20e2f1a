/** Longest name of a fair that a link may carry. */
export const longestFair = 60;

/** The name of the fair that a link carries, on one line; null when it names none, or something too long to be one. */
export function readFair(written: string | null): string | null {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
  const name = (written ?? "").replace(/[\u0000-\u001f\u007f\s]+/g, " ").trim();
  return name === "" || [...name].length > longestFair ? null : name;
}
