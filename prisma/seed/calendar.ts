const hourMs = 3_600_000;
export const dayMs = 24 * hourMs;
/** Ecuador is five hours behind UTC all year. */
const behindUtcMs = 5 * hourMs;

/** The days of the demonstration, counted from the day of `now` in Ecuador: −1 is yesterday. */
export type Calendar = {
  now: number;
  /** `at(-3, "14:30")`: three days ago at half past two. */
  at(day: number, time: string): number;
  /** The last millisecond of a day. */
  endOf(day: number): number;
};

export function createCalendar(now: number): Calendar {
  const today = Math.floor((now - behindUtcMs) / dayMs) * dayMs + behindUtcMs;
  return {
    now,
    at(day, time) {
      const [hours = 0, minutes = 0] = time.split(":").map(Number);
      return today + day * dayMs + hours * hourMs + minutes * 60_000;
    },
    endOf: (day) => today + (day + 1) * dayMs - 1,
  };
}
