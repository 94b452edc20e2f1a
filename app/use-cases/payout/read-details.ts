import type { PayoutDetails } from "#app/domain/payout/payout-account.ts";
import type { Ports } from "../ports.ts";

type Row = { id: string; details: string; details_key: string };

/** What an account's row hides. @throws when it was changed or put into another row. */
export function readDetails({ cipher }: Pick<Ports, "cipher">, row: Row): PayoutDetails {
  const encrypted = { text: row.details, keyId: row.details_key };
  return JSON.parse(cipher.decrypt(encrypted, `payout_account:${row.id}`)) as PayoutDetails;
}
