import { createHash } from "node:crypto";

const LETTERS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

export type Ids = {
  /** The next id with this prefix: `next("ch")` gives `ch_` and 24 letters. */
  next(prefix: string, options?: { length?: number }): string;
  /** How many were given out; kept with the state, so that a restart never repeats one. */
  count(): number;
  resume(count: number): void;
};

/** Ids drawn from a seed: the same seed and the same requests give the same ids. */
export function createIds(seed: string): Ids {
  let count = 0;
  return {
    next(prefix, { length = 24 } = {}) {
      count += 1;
      let text = "";
      for (let block = 0; text.length < length; block += 1) {
        const bytes = createHash("sha256").update(`${seed}/${count}/${block}`).digest();
        for (const byte of bytes) text += LETTERS[byte % LETTERS.length];
      }
      return `${prefix}_${text.slice(0, length)}`;
    },
    count: () => count,
    resume(from) {
      count = Math.max(count, from);
    },
  };
}
