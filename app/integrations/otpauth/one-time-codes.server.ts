import { Secret, TOTP } from "otpauth";
import type { OneTimeCodes } from "#app/domain/ports/one-time-codes.ts";

const seconds = 30;

/** By otpauth, in the form that every app reads: SHA-1, six digits, 30 seconds. `issuer`: whose code it is, in the app's list. */
export function createOneTimeCodes(issuer: string): OneTimeCodes {
  const totp = (secret: string, label = "") =>
    new TOTP({
      issuer,
      label,
      secret: Secret.fromBase32(secret),
      period: seconds,
      digits: 6,
      algorithm: "SHA1",
    });
  const stepAt = (now: Date) => Math.floor(now.getTime() / 1000 / seconds);
  return {
    newSecret: () => new Secret({ size: 20 }).base32,
    address: (secret, account) => totp(secret, account).toString(),
    stepAt,
    stepOf(secret, code, now) {
      const away = totp(secret).validate({ token: code, timestamp: now.getTime(), window: 1 });
      return away === null ? null : stepAt(now) + away;
    },
    codeOf: (secret, step) => totp(secret).generate({ timestamp: step * seconds * 1000 }),
  };
}
