import type { Sql } from "#app/db/sql.ts";
import type { BalanceLine } from "#app/domain/ports/payments.ts";

/** Keeps lines once, by their id; answers those that were new. */
export async function keepNewLines(sql: Sql, lines: readonly BalanceLine[]): Promise<BalanceLine[]> {
  if (lines.length === 0) return [];
  const kept = await sql.query<{ id: string }>(
    `insert into balance_transaction (id, type, amount, fee, net, currency, source, payment_intent_id, created_at, available_at, state)
     select *, 'waiting' from unnest($1::text[], $2::text[], $3::bigint[], $4::bigint[], $5::bigint[], $6::text[], $7::text[],
                                     $8::text[], $9::timestamptz[], $10::timestamptz[])
     on conflict (id) do nothing returning id`,
    [
      lines.map(({ id }) => id),
      lines.map(({ type }) => type),
      lines.map(({ amount }) => amount),
      lines.map(({ fee }) => fee),
      lines.map(({ net }) => net),
      lines.map(({ currency }) => currency),
      lines.map(({ source }) => source),
      lines.map(({ paymentIntentId }) => paymentIntentId),
      lines.map(({ createdAt }) => createdAt.toISOString()),
      lines.map(({ availableAt }) => availableAt.toISOString()),
    ],
  );
  const fresh = new Set(kept.map(({ id }) => id));
  return lines.filter(({ id }) => fresh.has(id));
}

/** Lines kept earlier whose payment was not known; those kept just now are not seen twice. */
export async function readWaitingLines(sql: Sql): Promise<BalanceLine[]> {
  return sql.query<BalanceLine>(
    `select id, type, amount, fee, net, currency, source, payment_intent_id as "paymentIntentId",
            created_at as "createdAt", available_at as "availableAt"
       from balance_transaction where state = 'waiting' and xmin <> pg_current_xact_id()::xid order by created_at, id
        for update skip locked`,
  );
}
