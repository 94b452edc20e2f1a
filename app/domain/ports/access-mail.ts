const accessChanges = [
  "second_factor_set_up",
  "second_factor_ended",
  "second_factor_reset",
  "passkey_added",
  "passkey_removed",
  "role_given",
  "role_taken",
] as const;

export type SignInCodeFacts = { code: string; siteUrl: string };

/** What changed in the ways into an account. */
export type AccessChange = (typeof accessChanges)[number];

/** Told to its owner, who may know nothing of it. */
export type AccessChangedFacts = { change: AccessChange; at: Date; url: string };

/** From what the outbox keeps of it; null when that is not understood. */
export function readAccessChange(
  { change: told, at }: Record<string, string>,
  { siteUrl }: { siteUrl: string },
): AccessChangedFacts | null {
  const change = accessChanges.find((one) => one === told);
  return change && at ? { change, at: new Date(at), url: `${siteUrl}/panel/seguridad` } : null;
}
