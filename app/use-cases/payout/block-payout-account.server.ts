import { type AccessRefusal, type Actor, actorIdOf, isOperator } from "#app/domain/access/actor.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";

export type BlockRefusal =
  | AccessRefusal
  | { kind: "reason_missing" }
  /** None such, or it was replaced or blocked before. */
  | { kind: "account_not_active" };

/**
 * An operator blocks an account that its owner did not state, with the reason; nothing is ever paid to it. The one that it
 * replaced is paid to again, where it can still be read. Not the owner, who would state another.
 */
export async function blockPayoutAccount(
  ports: Ports,
  actor: Actor,
  { accountId, reason }: { accountId: string; reason: string },
): Promise<Result<null, BlockRefusal>> {
  if (!isOperator(actor)) return refused({ kind: "not_allowed" });
  if (reason.trim() === "") return refused({ kind: "reason_missing" });
  return ports.db.transaction(async (sql) => {
    const [owner] = await sql.query<{ id: string }>(
      "select p.id from person p join payout_account a on a.person_id = p.id where a.id = $1 for update of p",
      [accountId],
    );
    if (!owner) return refused({ kind: "account_not_active" });
    if (owner.id === actorIdOf(actor)) return refused({ kind: "second_person_needed" });
    const blocked = await sql.query(
      `update payout_account set state = 'blocked', blocked_by = $2, blocked_at = $3, block_reason = $4,
              details = null, details_key = null
        where id = $1 and state = 'active' returning id`,
      [accountId, actorIdOf(actor), ports.clock.now(), reason.trim()],
    );
    if (blocked.length === 0) return refused({ kind: "account_not_active" });
    await sql.query(
      `update payout_account set state = 'active', replaced_at = null, replaced_by = null
        where person_id = $1 and replaced_by = $2 and details is not null`,
      [owner.id, accountId],
    );
    return done(null);
  });
}
