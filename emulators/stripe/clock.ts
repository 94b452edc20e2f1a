export type ClockState = { offsetMs: number; frozenAt: string | null };

export type Clock = {
  /** Milliseconds since 1970 in the emulator's time. */
  now(): number;
  /** The same in whole seconds, as Stripe writes moments. */
  seconds(): number;
  state(): ClockState;
  /** Real time plus an offset; refused (false) when that would be earlier than what was already reached. */
  setOffset(offsetMs: number): boolean;
  /** Stands still at a moment until set again; refused (false) before the newest moment recorded. */
  freeze(at: number): boolean;
  restore(state: ClockState): void;
  /** The newest moment at which something was recorded: time is never set before it. */
  reached(ms: number): void;
};

/** The emulator's own time: real time plus an offset, or standing still while demonstration data are sown. */
export function createClock(realNow: () => number = Date.now): Clock {
  let offsetMs = 0;
  let frozenAt: number | null = null;
  let newest = 0;

  function now(): number {
    return frozenAt ?? realNow() + offsetMs;
  }

  return {
    now,
    seconds: () => Math.floor(now() / 1000),
    state: () => ({ offsetMs, frozenAt: frozenAt === null ? null : new Date(frozenAt).toISOString() }),
    setOffset(wanted) {
      if (frozenAt === null && wanted < offsetMs) return false;
      if (realNow() + wanted < newest) return false;
      offsetMs = wanted;
      frozenAt = null;
      newest = now();
      return true;
    },
    freeze(at) {
      if (at < newest) return false;
      frozenAt = at;
      newest = at;
      return true;
    },
    restore(state) {
      offsetMs = state.offsetMs;
      frozenAt = state.frozenAt === null ? null : Date.parse(state.frozenAt);
      newest = Math.max(newest, frozenAt ?? 0);
    },
    reached(ms) {
      newest = Math.max(newest, ms);
    },
  };
}
