import { forgottenBefore } from "#app/domain/rights/retention.ts";
import type { Ports } from "../ports.ts";
import { keepStripped, ofStripe } from "./strip-events.server.ts";

/** Of what Stripe told long ago, who paid is forgotten; amounts and ids stay. Answers how many events were looked at. */
export async function forgetStripePersons(
  { db, clock }: Pick<Ports, "db" | "clock">,
  { most }: { most: number },
): Promise<number> {
  const before = forgottenBefore("stripePersons", { now: clock.now() });
  return db.transaction(async (sql) => {
    await sql.query("insert into forgetting (name, through) values ($1, $2) on conflict do nothing", [
      ofStripe,
      `${new Date(0).toISOString()} `,
    ]);
    const [reached] = await sql.query<{ through: string }>(
      "select through from forgetting where name = $1 for update",
      [ofStripe],
    );
    const [moment, id] = reached!.through.split(" ");
    const events = await sql.query<{ id: string; payload: string; created_at: Date }>(
      `select id, payload, created_at from stripe_event
        where created_at >= $1 and (created_at, id) > ($1, $2) and created_at < $3 order by created_at, id limit $4`,
      [moment, id, before, most],
    );
    const last = events.at(-1);
    if (!last) return 0;
    await keepStripped(sql, events);
    await sql.query("update forgetting set through = $2 where name = $1", [
      ofStripe,
      `${last.created_at.toISOString()} ${last.id}`,
    ]);
    return events.length;
  });
}
