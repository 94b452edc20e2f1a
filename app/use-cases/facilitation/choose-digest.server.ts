import { type Actor, isFacilitator } from "#app/domain/access/actor.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";

/** A facilitator gets the weekly mail about the campaigns they help with, or does not. */
export async function chooseDigest(
  { db, clock }: Ports,
  actor: Actor,
  { isWanted }: { isWanted: boolean },
): Promise<Result<null, { kind: "not_allowed" }>> {
  if (actor.kind !== "person" || !isFacilitator(actor)) return refused({ kind: "not_allowed" });
  if (isWanted) await db.sql.query("delete from digest_refusal where person_id = $1", [actor.personId]);
  else
    await db.sql.query(
      "insert into digest_refusal (person_id, refused_at) values ($1, $2) on conflict do nothing",
      [actor.personId, clock.now()],
    );
  return done(null);
}
