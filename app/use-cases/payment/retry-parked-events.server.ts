import type { Sql } from "#app/db/sql.ts";
import { type AccessRefusal, type Actor, isOperator } from "#app/domain/access/actor.ts";
import { observationToJson } from "#app/domain/ports/observation-json.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";

const mostTogether = 500;

/**
 * Events that nobody understood, or that could not be settled, are read once more, since a newer version may know them: those
 * that say something now go into the inbox again. One whose payment is in the book, as a gift or in suspense, stays as it is. Answers how many.
 */
export async function retryParkedEvents(
  ports: Ports,
  actor: Actor,
): Promise<Result<{ retried: number }, AccessRefusal>> {
  if (actor.kind !== "system" && !isOperator(actor)) return refused({ kind: "not_allowed" });
  const parked = await ports.db.sql.query<{ id: string }>(
    "select id from stripe_event where outcome = 'parked' order by received_at, id",
  );
  let retried = 0;
  for (let start = 0; start < parked.length; start += mostTogether) {
    const ids = parked.slice(start, start + mostTogether).map(({ id }) => id);
    retried += await ports.db.transaction((sql) => retry(sql, ports, ids));
  }
  return done({ retried });
}

/** Answers how many of them went into the inbox. */
async function retry(sql: Sql, ports: Ports, ids: readonly string[]): Promise<number> {
  const parked = await sql.query<{ id: string; payload: string }>(
    `select id, payload from stripe_event where id = any($1::text[]) and outcome = 'parked'
      order by received_at, id for update skip locked`,
    [ids],
  );
  const understood = parked
    .map(({ id, payload }) => ({ id, observation: ports.payments.understand(payload) }))
    .filter(({ observation }) => observation.kind !== "not_understood");
  const payments = understood.map(({ observation }) =>
    observation.kind === "paid" ? `donation-captured:${observation.paymentIntentId}` : null,
  );
  const booked = await sql.query<{ key: string }>("select key from entry where key = any($1::text[])", [
    payments.filter((key) => key !== null),
  ]);
  const isBooked = new Set(booked.map(({ key }) => key));
  const again = understood.filter((_, index) => !isBooked.has(payments[index] ?? ""));
  if (again.length === 0) return 0;
  await sql.query(
    `with reopened as (
       update stripe_event set outcome = null, detail = null, settled_at = null where id = any($1::text[]))
     insert into inbox (event_id, observation)
     select id, observation::json from unnest($1::text[], $2::text[]) with ordinality as e(id, observation, place) order by place`,
    [again.map(({ id }) => id), again.map(({ observation }) => observationToJson(observation))],
  );
  return again.length;
}
