import type { Sql } from "#app/db/sql.ts";

/** Events that wait for a person: all that tell of one payment together, any other by itself. */
export type ParkedEvents = {
  id: string;
  /** Stripe's id of the payment; null when they tell of none. */
  payment: string | null;
  types: string[];
  detail: string | null;
  receivedAt: string;
};

type Row = Omit<ParkedEvents, "receivedAt"> & { received_at: Date };

/** The newest first. One query. */
export async function readParkedEvents(sql: Sql): Promise<ParkedEvents[]> {
  const rows = await sql.query<Row>(
    `select min(id) as id, payment, array_agg(distinct type order by type) as types, string_agg(distinct detail, '; ') as detail,
            max(received_at) as received_at
       from (select id, type, detail, received_at,
                    case when object->>'object' = 'payment_intent' then object->>'id' else object->>'payment_intent' end as payment
               from (select *, case when payload is json then payload::json #> '{data,object}' end as object
                       from stripe_event where outcome = 'parked') told) event
      group by payment, coalesce(payment, id) order by max(received_at) desc, 1 limit 50`,
  );
  return rows.map(({ received_at, ...row }) => ({ ...row, receivedAt: received_at.toISOString() }));
}
