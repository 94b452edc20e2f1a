import type { Ports } from "../ports.ts";
import { secretName } from "./second-factor-secret.ts";

/** The code that the app of somebody of the demonstration would show now, the next one when it was used; null without an app. Never in production. */
export async function readDemoCode(
  { db, cipher, oneTimeCodes, clock }: Ports,
  personId: string,
): Promise<string | null> {
  const [known] = await db.sql.query<{ text: string; keyId: string; last_step: number | null }>(
    `select secret as text, secret_key as "keyId", last_step::int as last_step from second_factor where person_id = $1`,
    [personId],
  );
  if (!known) return null;
  const step = Math.max(oneTimeCodes.stepAt(clock.now()), (known.last_step ?? 0) + 1);
  return oneTimeCodes.codeOf(cipher.decrypt(known, secretName(personId)), step);
}
