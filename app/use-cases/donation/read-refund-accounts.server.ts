import { type AccessRefusal, type Actor, isOperator } from "#app/domain/access/actor.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";

/** Accounts of refunds that wait for a transfer, by the refund's id: for operators alone, who make it. */
export async function readRefundAccounts(
  ports: Ports,
  actor: Actor,
): Promise<Result<Record<string, string>, AccessRefusal>> {
  if (!isOperator(actor)) return refused({ kind: "not_allowed" });
  const rows = await ports.db.sql.query<{ id: string; text: string; keyId: string }>(
    `select id, account as text, account_key as "keyId" from refund where state = 'failed' and account is not null`,
  );
  return done(
    Object.fromEntries(
      rows.map(({ id, ...hidden }) => [id, ports.cipher.decrypt(hidden, `refund_account:${id}`)]),
    ),
  );
}
