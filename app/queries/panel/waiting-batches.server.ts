import type { Sql } from "#app/db/sql.ts";

export type WaitingBatch = { id: string; number: number; waitsFor: "approval" | "sending" | "confirmation" };

/** Batches that wait for somebody: for a second person, for the bank, or for who receives them; the oldest first. One query. */
export function readWaitingBatches(sql: Sql): Promise<WaitingBatch[]> {
  return sql.query<WaitingBatch>(
    `select b.id, b.number, case b.state when 'created' then 'approval' when 'approved' then 'sending' else 'confirmation' end as "waitsFor"
       from payout_batch b
      where b.state in ('created', 'approved') or exists (select from payout o where o.batch_id = b.id and o.state = 'sent')
      order by b.number limit 200`,
  );
}
