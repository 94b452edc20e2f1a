/**
 * The moment of a day that was typed or chosen (`2026-12-20`), in Ecuador and Peru, five hours behind UTC without summer
 * time; null when the calendar has no such day, like `2026-02-31`. At `24:00:00` it is the midnight that ends it.
 */
export function momentOfDay(typed: string, time: "00:00:00" | "23:59:59" | "24:00:00"): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(typed)) return null;
  const noon = new Date(`${typed}T12:00:00Z`);
  if (Number.isNaN(noon.getTime()) || noon.toISOString().slice(0, 10) !== typed) return null;
  return new Date(`${typed}T${time}-05:00`);
}
