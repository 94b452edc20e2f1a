/** A day as banks write it, `2026-12-31`, `31/12/2026` or `31-12-2026` and perhaps an hour, as `2026-12-31`; null for what is none. */
export function parseDay(typed: string): string | null {
  const [day] = typed.split(/[ T]/);
  const parts = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/.exec(day!);
  const written = parts ? `${parts[3]}-${parts[2]!.padStart(2, "0")}-${parts[1]!.padStart(2, "0")}` : day!;
  if (!/^\d{4}-\d{2}-\d{2}$/.test(written)) return null;
  const noon = new Date(`${written}T12:00:00Z`);
  return !Number.isNaN(noon.getTime()) && noon.toISOString().startsWith(written) ? written : null;
}
