/**
 * Disturbances ordered by a test or a demonstration, used up by the next requests that fit.
 * - 500, 429: that answer. `cut`: the connection is closed. `hang`: no answer until the caller gives up.
 * - `slow`: the work starts only after `delayMs` (to see a second request arrive meanwhile).
 * `before` loses the request, `after` loses only the answer: the effect has happened.
 */
export type Fault = {
  answer: 500 | 429 | "cut" | "hang" | "slow";
  moment: "before" | "after";
  next: number;
  method?: string;
  path?: string;
  delayMs?: number;
  /** The idempotency key remembers the 500 as its answer, as Stripe does when its own code failed halfway. */
  remembered?: boolean;
};

export type Faults = {
  order(fault: Fault): void;
  /** The fault that this request meets, if any; counts it down. */
  take(request: { method: string; path: string }): Fault | null;
  clear(): void;
  waiting(): readonly Fault[];
};

export function createFaults(): Faults {
  let ordered: Fault[] = [];
  return {
    order(fault) {
      ordered.push({ ...fault });
    },
    take({ method, path }) {
      if (ordered.length === 0) return null;
      const fault = ordered.find(
        (each) => (each.method ?? method) === method && path.startsWith(each.path ?? "/"),
      );
      if (!fault) return null;
      fault.next -= 1;
      ordered = ordered.filter((each) => each.next > 0);
      return fault;
    },
    clear() {
      ordered = [];
    },
    waiting: () => ordered,
  };
}

const ANSWERS: readonly unknown[] = [500, 429, "cut", "hang", "slow"];

/** Reads `{"answer":500,"moment":"after","next":2,"method":"POST","path":"/v1/refunds"}`; null when it is not one. */
export function readFault(given: Record<string, unknown>): Fault | null {
  const moment = given.moment ?? "before";
  const next = given.next ?? 1;
  if (!ANSWERS.includes(given.answer)) return null;
  if (moment !== "before" && moment !== "after") return null;
  if (typeof next !== "number" || !Number.isInteger(next) || next < 1) return null;
  return {
    answer: given.answer as Fault["answer"],
    moment,
    next,
    method: typeof given.method === "string" ? given.method.toUpperCase() : undefined,
    path: typeof given.path === "string" ? given.path : undefined,
    delayMs: typeof given.delayMs === "number" ? given.delayMs : undefined,
    remembered: given.remembered === true,
  };
}
