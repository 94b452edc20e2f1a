import { addToOutbox } from "#app/db/outbox.ts";
import type { Sql } from "#app/db/sql.ts";
import { type AccessRefusal, type Actor, actorIdOf, isOperator } from "#app/domain/access/actor.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";
import { isDisputed } from "./open-dispute.ts";

type AccountRefusal =
  | { kind: "refund_not_failed" }
  /** Nothing was written, or more than fits. */
  | { kind: "refund_account_missing" };

const fewestSigns = 8;
export const mostAccountSigns = 300;

/** An operator notes the account that a donor told otherwise, for who makes the transfer; another account takes its place. */
export async function noteRefundAccount(
  ports: Ports,
  actor: Actor,
  { refundId, account }: { refundId: string; account: string },
): Promise<Result<null, AccessRefusal | AccountRefusal>> {
  if (!isOperator(actor)) return refused({ kind: "not_allowed" });
  if (!isAccount(account)) return refused({ kind: "refund_account_missing" });
  return ports.db.transaction(async (sql) => {
    const [row] = await sql.query("select from refund where id = $1 and state = 'failed' for update", [
      refundId,
    ]);
    if (!row) return refused({ kind: "refund_not_failed" });
    await keepAccount(sql, ports, { refundIds: [refundId], account, by: actorIdOf(actor) });
    return done(null);
  });
}

/**
 * Who holds the link of a gift says to which account its refunds are paid that the card did not take. Not where a bank disputes the gift
 * or took it back: then its donor may not be the card's owner.
 */
export async function stateRefundAccount(
  ports: Ports,
  accessToken: string,
  account: string,
): Promise<Result<null, AccountRefusal>> {
  if (!isAccount(account)) return refused({ kind: "refund_account_missing" });
  return ports.db.transaction(async (sql) => {
    const rows = await sql.query<{ id: string }>(
      `select r.id from refund r join donation d on d.id = r.donation_id
        where d.access_token = $1 and r.state = 'failed' order by r.id for update of r`,
      [accessToken],
    );
    // Asked after the lock, of what stands then.
    const [may] = await sql.query(`select from donation d where d.access_token = $1 and ${mayStateAccount}`, [
      accessToken,
    ]);
    if (rows.length === 0 || !may) return refused({ kind: "refund_not_failed" });
    await keepAccount(sql, ports, { refundIds: rows.map(({ id }) => id), account, by: null });
    await tellDonor(sql, { refundId: rows[0]!.id, now: ports.clock.now() });
    return done(null);
  });
}

/** A link may have reached other hands: its donor hears of each account that is said with it. */
async function tellDonor(sql: Sql, { refundId, now }: { refundId: string; now: Date }): Promise<void> {
  const donors = await sql.query<{ email: string; locale: string }>(
    `select k.email, k.locale from refund r join donor_contact k on k.donation_id = r.donation_id
      where r.id = $1 and k.email is not null`,
    [refundId],
  );
  const kind = "refund-account-stated";
  const key = `${kind}:${refundId}:${now.getTime()}`;
  await addToOutbox(
    sql,
    donors.map(({ email: to, locale }) => ({ key, kind, to, locale, payload: { refundId } })),
    { now },
  );
}

/** Whether the donor of a gift `d` may say where its refund goes, as a condition of SQL. */
const mayStateAccount = `not ${isDisputed} and not exists (select from dispute u where u.donation_id = d.id and u.state = 'lost')`;

function isAccount(account: string): boolean {
  const { length } = account.trim();
  return length >= fewestSigns && length <= mostAccountSigns;
}

async function keepAccount(
  sql: Sql,
  { cipher, clock }: Ports,
  { refundIds, account, by }: { refundIds: readonly string[]; account: string; by: string | null },
): Promise<void> {
  for (const id of refundIds) {
    const { text, keyId } = cipher.encrypt(account.trim(), `refund_account:${id}`);
    await sql.query(
      "update refund set account = $2, account_key = $3, account_at = $4, account_by = $5 where id = $1",
      [id, text, keyId, clock.now(), by],
    );
  }
}
