import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";
import type { Cipher } from "#app/domain/ports/cipher.ts";

const ivBytes = 12;
const tagBytes = 16;

/**
 * AES-256-GCM with a key derived from the platform's secret, named by its own fingerprint. What a secret of `before`
 * encrypted is still read; only the present one encrypts.
 */
export function createCipher({ secret, before }: { secret: string; before: readonly string[] }): Cipher {
  const [present, ...earlier] = [secret, ...before].map(keyOf);
  const keys = new Map([present!, ...earlier].map(({ id, key }) => [id, key]));
  return {
    keyId: present!.id,
    encrypt(plain, of) {
      const iv = randomBytes(ivBytes);
      const cipher = createCipheriv("aes-256-gcm", present!.key, iv).setAAD(boundTo(present!.id, of));
      const hidden = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
      return {
        text: Buffer.concat([iv, cipher.getAuthTag(), hidden]).toString("base64url"),
        keyId: present!.id,
      };
    },
    decrypt({ text, keyId }, of) {
      const key = keys.get(keyId);
      if (!key) throw new Error(`the key ${keyId} is not known: its secret belongs into APP_SECRET_BEFORE`);
      const bytes = Buffer.from(text, "base64url");
      const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, ivBytes), {
        authTagLength: tagBytes,
      })
        .setAAD(boundTo(keyId, of))
        .setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
      const hidden = bytes.subarray(ivBytes + tagBytes);
      return Buffer.concat([decipher.update(hidden), decipher.final()]).toString("utf8");
    },
  };
}

function boundTo(keyId: string, of: string): Buffer {
  return Buffer.from(`${keyId}\n${of}`, "utf8");
}

function keyOf(secret: string): { id: string; key: Buffer } {
  const derive = (purpose: string, bytes: number) =>
    Buffer.from(hkdfSync("sha256", secret, "esperanza", purpose, bytes));
  return { id: derive("encryption key id", 6).toString("hex"), key: derive("encryption", 32) };
}
