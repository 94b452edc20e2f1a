import { type AccessRefusal, type Actor, actorIdOf } from "#app/domain/access/actor.ts";
import type { TextChannel } from "#app/domain/ports/text-sender.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";

/** A person chooses how short texts reach the number that they confirmed; null: not at all, and what waits is not sent. */
export async function chooseChannel(
  { db }: Ports,
  actor: Actor,
  { channel }: { channel: TextChannel | null },
): Promise<Result<null, AccessRefusal>> {
  if (actor.kind !== "person") return refused({ kind: "not_allowed" });
  await db.sql.query(
    "update person_phone set channel = $2 where person_id = $1 and confirmed_at is not null",
    [actorIdOf(actor), channel],
  );
  return done(null);
}
