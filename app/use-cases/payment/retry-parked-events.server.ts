import { type AccessRefusal, type Actor, isOperator } from "#app/domain/access/actor.ts";
import { observationToJson } from "#app/domain/ports/observation-json.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";

const mostAtOnce = 500;

/**
 * Events that nobody understood, or that could not be settled, are read once more, since a newer version may know them: those
 * that say something now go into the inbox again. One whose payment is in the book, as a gift or in suspense, stays as it is. Answers how many.
 */
export async function retryParkedEvents(
  ports: Ports,
  actor: Actor,
): Promise<Result<{ retried: number }, AccessRefusal>> {
  if (actor.kind !== "system" && !isOperator(actor)) return refused({ kind: "not_allowed" });
  return ports.db.transaction(async (sql) => {
    const parked = await sql.query<{ id: string; payload: string }>(
      "select id, payload from stripe_event where outcome = 'parked' order by received_at limit $1 for update skip locked",
      [mostAtOnce],
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
    if (again.length === 0) return done({ retried: 0 });
    await sql.query(
      `with reopened as (
         update stripe_event set outcome = null, detail = null, settled_at = null where id = any($1::text[]))
       insert into inbox (event_id, observation)
       select id, observation::json from unnest($1::text[], $2::text[]) with ordinality as e(id, observation, place) order by place`,
      [again.map(({ id }) => id), again.map(({ observation }) => observationToJson(observation))],
    );
    return done({ retried: again.length });
  });
}
