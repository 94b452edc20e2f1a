import { createHash } from "node:crypto";
import type { Ids } from "#app/domain/ports/ids.ts";

/** Ids that are the same for the same seed, order and clock: UUIDs version 7 whose random part is a hash. */
export function createSeededIds(seed: string, { now }: { now: () => number }): Ids {
  let count = 0;

  function next(): Buffer {
    count += 1;
    return createHash("sha256").update(`${seed}:${count}`).digest();
  }

  return {
    id() {
      const bytes = next().subarray(0, 16);
      bytes.writeUIntBE(now(), 0, 6);
      bytes[6] = (bytes[6]! & 0x0f) | 0x70;
      bytes[8] = (bytes[8]! & 0x3f) | 0x80;
      const hex = bytes.toString("hex");
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
    },
    token: () => next().subarray(0, 24).toString("base64url"),
  };
}
