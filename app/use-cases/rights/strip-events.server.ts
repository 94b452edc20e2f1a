import type { Sql } from "#app/db/sql.ts";
import { stripPersons } from "#app/domain/rights/strip-persons.ts";

/** Name of the sweep over Stripe's events; how far it has come is a moment and an event's id, with a space between. */
export const ofStripe = "stripe-events";

/** Puts back what was told, without who. */
export async function keepStripped(
  sql: Sql,
  events: readonly { id: string; payload: string }[],
): Promise<void> {
  await sql.query(
    `update stripe_event e set payload = s.payload from unnest($1::text[], $2::text[]) as s(id, payload) where e.id = s.id`,
    [events.map(({ id }) => id), events.map(({ payload }) => stripPersons(payload))],
  );
}
