import { timingSafeEqual } from "node:crypto";
import { type AccessRefusal, type Actor, actorIdOf, isOperator } from "#app/domain/access/actor.ts";
import { mostCodeTries } from "#app/domain/payout/pickup-code.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";
import { lockPayout, noteArrival } from "../release/note-arrival.server.ts";

export type PickupRefusal =
  | AccessRefusal
  | { kind: "proof_missing" }
  /** It is no payout in cash that waits, or its code was used. */
  | { kind: "not_to_pick_up" }
  | { kind: "wrong_code" }
  /** Too many wrong codes: the payout is to be recorded as failed and sent again, with another code. */
  | { kind: "code_locked" };

/**
 * An operator records that the agency paid the cash: with the code that only the receiver had, as the agency noted it, and
 * the signed slip. The code is the receiver's word; it is used up. Fact posted: payout-confirmed.
 */
export async function recordPickup(
  ports: Ports,
  actor: Actor,
  { payoutId, code, proofHash }: { payoutId: string; code: string; proofHash: string },
): Promise<Result<null, PickupRefusal>> {
  if (!isOperator(actor)) return refused({ kind: "not_allowed" });
  return ports.db.transaction(async (sql) => {
    const payout = await lockPayout(sql, payoutId);
    if (payout?.state !== "sent" || payout.code === null) return refused({ kind: "not_to_pick_up" });
    const actorId = actorIdOf(actor)!;
    if (payout.entrepreneur_id === actorId) return refused({ kind: "second_person_needed" });
    const [proof] = await sql.query("select from stored_file where hash = $1", [proofHash]);
    if (!proof) return refused({ kind: "proof_missing" });
    if (payout.code_tries >= mostCodeTries) return refused({ kind: "code_locked" });
    const encrypted = { text: payout.code, keyId: payout.code_key! };
    if (!isSame(ports.cipher.decrypt(encrypted, `payout:${payoutId}`), code.replace(/[\s-]/g, ""))) {
      await sql.query("update payout set code_tries = code_tries + 1 where id = $1", [payoutId]);
      return refused({ kind: "wrong_code" });
    }
    await noteArrival(sql, payout, { actorId, now: ports.clock.now(), pickupHash: proofHash });
    return done(null);
  });
}

function isSame(one: string, other: string): boolean {
  const [a, b] = [Buffer.from(one), Buffer.from(other)];
  return a.length === b.length && timingSafeEqual(a, b);
}
