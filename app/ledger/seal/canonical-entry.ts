import type { Sql } from "#app/db/sql.ts";

/**
 * A field as `length:bytes` (length in bytes of UTF-8), or `-` when it is empty of value: no two rows of fields give
 * the same bytes. Worked example: `paid` is `4:paid`.
 */
const field = (value: string) => `coalesce(octet_length(${value}) || ':' || ${value}, '-')`;

const milliseconds = (moment: string) => `(extract(epoch from ${moment}) * 1000)::bigint::text`;

const fields = [
  "'esperanza-entry-1'",
  "e.id::text",
  "e.kind",
  "e.key",
  "encode(e.hash, 'hex')",
  milliseconds("e.effective_at"),
  milliseconds("e.recorded_at"),
  "e.actor_id::text",
  "e.source",
  "e.reverses::text",
  "e.call_id::text",
  "e.campaign_id::text",
  "e.donation_id::text",
  "e.release_id::text",
  "e.facts::text",
];

const posting =
  "(p.line || ' ' || p.amount || ' ' || p.version || ' ' || p.balance_after || ' ' || a.currency || ' ' || a.code)";

/**
 * SQL of the leaf of an entry `e`: SHA-256 of a zero byte and of its canonical bytes, version 1. These are its
 * fields as they are stored, the facts as the very text that was written, and then each posting in its order.
 * OFFSET 0 keeps the look-up of accounts on their primary key.
 */
export const leafOfEntry = `sha256('\\x00'::bytea || convert_to(${fields.map(field).join(" || ")} || coalesce((
    select string_agg(${field(posting)}, '' order by p.line)
      from posting p left join lateral (select * from account where id = p.account_id offset 0) a on true
     where p.entry_id = e.id), ''), 'UTF8'))`;

/**
 * Until the transaction ends, rows are looked up by their keys: while there are few accounts PostgreSQL would read all of
 * them again for each posting, which doubles what a leaf costs.
 */
export async function lookUpByKeys(sql: Sql): Promise<void> {
  await sql.query("select set_config('enable_seqscan', 'off', true)");
}
