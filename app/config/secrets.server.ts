import { createHmac, randomBytes } from "node:crypto";
import type { Ids } from "#app/domain/ports/ids.ts";

/** Hashes private texts with the platform's secret, one key per purpose. */
export function createKeyedHash(secret: string): (purpose: string, text: string) => string {
  return (purpose, text) => createHmac("sha256", `${purpose}:${secret}`).update(text).digest("hex");
}

/**
 * Ids from real randomness and a clock: UUID version 7, and tokens of 192 random bits as 32 letters and digits behind the
 * time. Both begin with the time, so that new ones stand side by side in their indexes, however many there are.
 */
export function createIds(now: () => number): Ids {
  return {
    id() {
      const bytes = randomBytes(16);
      bytes.writeUIntBE(now(), 0, 6);
      bytes[6] = (bytes[6]! & 0x0f) | 0x70;
      bytes[8] = (bytes[8]! & 0x3f) | 0x80;
      const hex = bytes.toString("hex");
      return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
    },
    token: () => `${now().toString(36)}${randomBytes(24).toString("base64url")}`,
  };
}
