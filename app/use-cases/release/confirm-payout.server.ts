import { type AccessRefusal, type Actor, actorIdOf } from "#app/domain/access/actor.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";
import { lockPayout, noteArrival } from "./note-arrival.server.ts";

/** The entrepreneur confirms that the money arrived. After the last tranche the report is due. Fact posted: payout-confirmed. */
export async function confirmPayout(
  ports: Ports,
  actor: Actor,
  payoutId: string,
): Promise<Result<null, AccessRefusal | { kind: "confirmed_before" }>> {
  return ports.db.transaction(async (sql) => {
    const payout = await lockPayout(sql, payoutId);
    if (!payout || actor.kind !== "person" || actor.personId !== payout.entrepreneur_id)
      return refused({ kind: "not_allowed" });
    if (payout.state !== "sent") return refused({ kind: "confirmed_before" });
    await noteArrival(sql, payout, { actorId: actorIdOf(actor)!, now: ports.clock.now() });
    return done(null);
  });
}
