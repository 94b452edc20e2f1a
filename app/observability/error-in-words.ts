const longest = 4_000;

/**
 * Whatever a page threw, as one can read it in the log: an error, an answer, or the router's own, which is neither. Of another
 * object only what says its kind: the rest may be what somebody typed.
 */
export function errorInWords(error: unknown): string {
  return sayError(error).slice(0, longest);
}

function sayError(error: unknown): string {
  if (error instanceof Error) return error.stack ?? String(error);
  if (typeof error !== "object" || error === null) return String(error);
  const { status, statusText, data, error: cause } = error as Record<string, unknown>;
  if (typeof status !== "number") return sayKind(error);
  const why = cause ?? data;
  return [`answer ${status}`, statusText, why && sayError(why)].filter(Boolean).join(" ");
}

function sayKind(error: object): string {
  const told = Object.entries(error).filter(
    ([name, value]) => ["name", "kind", "code", "message"].includes(name) && typeof value === "string",
  );
  const kind = told.map(([name, value]) => `${name} ${value}`).join(", ");
  return kind || `an object with ${Object.keys(error).join(", ") || "nothing"}`;
}
