/** What was read breaks the rules: the field (a path such as `terms.caps.perDonor`) and the cause, in one line. */
export class InvalidField extends Error {
  override name = "InvalidField";
  constructor(
    readonly field: string,
    readonly reason: string,
  ) {
    super(`${field}: ${reason}`);
  }
}

/** An event that cannot happen to this book; the book is as it was before. */
export class InvalidEvent extends InvalidField {
  override name = "InvalidEvent";
}

/** A value as it was given, short enough for one line: `"10.5"`, `1000`, a list, nothing. */
export function quote(value: unknown): string {
  if (value === undefined) return "nothing";
  if (typeof value === "object" && value !== null) return Array.isArray(value) ? "a list" : "an object";
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
