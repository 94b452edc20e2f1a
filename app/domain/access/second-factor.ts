import type { Role, RoleHeld } from "./actor.ts";

/** Roles that move other people's money, or read all of it. */
const guardedRoles: readonly Role[] = ["operator", "matcher", "auditor"];

/** Whether a session of somebody with these roles opens them only after a second factor. */
export function needsSecondFactor(roles: readonly Pick<RoleHeld, "role">[]): boolean {
  return roles.some(({ role }) => guardedRoles.includes(role));
}

/** Recovery codes are read from paper: no letters that look like digits. */
const letters = "abcdefghjkmnpqrstuvwxyz23456789";
export const recoveryCodes = 10;

/** A code such as `k7mq-3xnp` from eight bytes of randomness: 39 bits, and each try is counted. */
export function recoveryCodeOf(bytes: Uint8Array): string {
  const text = [...bytes.subarray(0, 8)].map((byte) => letters[byte % letters.length]).join("");
  return `${text.slice(0, 4)}-${text.slice(4)}`;
}

/** A recovery code as it is hashed, however it was typed; null for what is none. */
export function readRecoveryCode(typed: string): string | null {
  const text = typed.toLowerCase().replace(/[\s-]/g, "");
  return /^[a-z0-9]{8}$/.test(text) ? text : null;
}
