import { addToOutbox } from "#app/db/outbox.ts";
import type { Sql } from "#app/db/sql.ts";
import { type AccessRefusal, type Actor, actorIdOf, isOperator } from "#app/domain/access/actor.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { returnedPayouts } from "#app/ledger/bank-movements.ts";
import { payoutFailed } from "#app/ledger/entries/payout-recorded.ts";
import { postEntries } from "#app/ledger/journal.server.ts";
import { matchOpenLines } from "../payment/match-open-lines.server.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";
import { tellOperators } from "../tell-operators.server.ts";
import { moveTranches } from "./move-tranches.server.ts";

export type FailPayoutRefusal = AccessRefusal | { kind: "not_on_its_way" } | { kind: "reason_missing" };

type Row = {
  release_id: string;
  campaign_id: string;
  call_id: string;
  currency: Currency;
  amount: bigint;
  state: "sent" | "confirmed";
  sent_by: string;
  entrepreneur_id: string;
  email: string;
  locale: string;
};

/**
 * The operator records that the bank sent a transfer back, with the bank's reason. The release is to be paid again,
 * the bank's line that brought it back has its movement, and entrepreneur and operators are told. Neither who sent it nor who receives
 * it says so. One that its entrepreneur had confirmed comes back only where the bank's statement names it.
 * Fact posted: payout-failed.
 */
export async function failPayout(
  ports: Ports,
  actor: Actor,
  { payoutId, reason }: { payoutId: string; reason: string },
): Promise<Result<null, FailPayoutRefusal>> {
  if (!isOperator(actor)) return refused({ kind: "not_allowed" });
  if (reason.trim() === "") return refused({ kind: "reason_missing" });
  return ports.db.transaction(async (sql) => {
    const [row] = await sql.query<Row>(
      `select o.release_id, r.campaign_id, c.call_id, o.currency, o.amount, o.state::text, o.sent_by, c.entrepreneur_id, p.email, p.locale
         from payout o join release r on r.id = o.release_id join campaign c on c.id = r.campaign_id
         join person p on p.id = c.entrepreneur_id
        where o.id = $1 and o.state in ('sent', 'confirmed') for update of o`,
      [payoutId],
    );
    if (!row) return refused({ kind: "not_on_its_way" });
    const wasConfirmed = row.state === "confirmed";
    if (wasConfirmed && !(await isNamedByBank(sql, payoutId))) return refused({ kind: "not_on_its_way" });
    const actorId = actorIdOf(actor)!;
    if ([row.sent_by, row.entrepreneur_id].includes(actorId))
      return refused({ kind: "second_person_needed" });
    const now = ports.clock.now();
    const { release_id: releaseId, campaign_id: campaignId, call_id: callId, currency, amount } = row;
    const entry = payoutFailed(
      { payoutId, releaseId, campaignId, callId, currency, amount, wasConfirmed },
      { effectiveAt: now, actorId, source: reason.trim() },
    );
    await postEntries(sql, [entry], { recordedAt: now });
    await sql.query(
      "update payout set state = 'failed', failure = $2, failed_by = $3, code = null, code_key = null where id = $1",
      [payoutId, reason.trim(), actorId],
    );
    await sql.query(
      "update release set state = 'approved' where id = $1 and state in ('paid', 'confirmed')",
      [releaseId],
    );
    await moveTranches(sql, { releaseIds: [releaseId], to: "approved" });
    await matchOpenLines(sql, { currency, now });
    await tellOfReturn(sql, { ...row, payoutId, now });
    return done(null);
  });
}

/** What its entrepreneur confirmed comes back by a line of the bank's statement alone, never by somebody's word. */
async function isNamedByBank(sql: Sql, payoutId: string): Promise<boolean> {
  const lines = await sql.query(`select from (${returnedPayouts}) b where b.payout_id = $1`, [payoutId]);
  return lines.length > 0;
}

async function tellOfReturn(
  sql: Sql,
  { payoutId, email, locale, now }: Pick<Row, "email" | "locale"> & { payoutId: string; now: Date },
): Promise<void> {
  const of = { key: `payout-returned:${payoutId}`, kind: "payout-returned" } as const;
  await addToOutbox(sql, [{ ...of, to: email, locale, payload: { payoutId, reader: "owner" } }], { now });
  await tellOperators(sql, { ...of, payload: { payoutId, reader: "operator" } }, { now });
}
