import { lockCalls, openMatchingRecorder } from "#app/ledger/matching-recorder.server.ts";
import { isHoldOpen } from "#app/ledger/open-hold.ts";
import { isDisputed } from "../donation/open-dispute.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";

export type CloseRefusal =
  | { kind: "not_due" }
  | { kind: "reservations_open" }
  /** The match of a gift waits for a person. */
  | { kind: "gifts_held" }
  /** A campaign was cancelled and has not given its match and gifts back yet: it does that first. */
  | { kind: "cancelled_campaign_open" };

/**
 * Closes a call whose window is over: campaigns still running end as the rules say, and under retroactive terms freed
 * match goes to donations below their due that no bank disputes now. Waits while a reservation is open, a gift waits for a person, or a cancelled campaign has not ended. Facts posted: call-closed, match-granted, match-returned.
 */
export async function closeCall(ports: Ports, callId: string): Promise<Result<null, CloseRefusal>> {
  return ports.db.transaction(async (sql) => {
    await lockCalls(sql, [callId]);
    const now = ports.clock.now();
    const [call] = await sql.query<{
      open_reservations: number;
      is_holding: boolean;
      is_cancelling: boolean;
    }>(
      `select exists (select from donation_hold h join donation d on d.id = h.donation_id
                       where ${isHoldOpen} and d.call_id = c.id) as is_holding,
              exists (select from campaign k where k.call_id = c.id and k.state = 'cancelled' and k.ended_at is null) as is_cancelling,
              (select coalesce(sum(p.open_reservations), 0)::int from match_campaign_position p where p.call_id = c.id) as open_reservations
         from call c join match_call m on m.call_id = c.id
        where c.id = $1 and c.state = 'open' and c.closes_at <= $2 and not m.is_closed`,
      [callId, now],
    );
    if (!call) return refused({ kind: "not_due" });
    if (call.is_holding) return refused({ kind: "gifts_held" });
    if (call.open_reservations > 0) return refused({ kind: "reservations_open" });
    if (call.is_cancelling) return refused({ kind: "cancelled_campaign_open" });
    const part = { everyCampaign: true, paidDonationsOf: "call" } as const;
    const disputed = await sql.query<{ id: string }>(
      `select d.id from donation d where d.call_id = $1 and d.payment_intent_id is not null and ${isDisputed} order by d.id`,
      [callId],
    );
    const recorder = await openMatchingRecorder(sql, new Map([[callId, part]]), { recordedAt: now });
    recorder.apply(
      callId,
      { type: "close", at: now.getTime(), disputed: disputed.map(({ id }) => id) },
      { key: `call-closed:${callId}`, origin: { effectiveAt: now, actorId: null, source: callId } },
    );
    await recorder.finish();
    await sql.query("update call set state = 'closed', closed_at = $2 where id = $1", [callId, now]);
    await sql.query(
      "update campaign set state = 'collecting', updated_at = $2 where call_id = $1 and state in ('live', 'paused')",
      [callId, now],
    );
    return done(null);
  });
}

/** Calls whose window is over and that are not closed yet. */
export async function findCallsToClose(ports: Ports): Promise<string[]> {
  const rows = await ports.db.sql.query<{ id: string }>(
    "select id from call where state = 'open' and closes_at <= $1 order by closes_at",
    [ports.clock.now()],
  );
  return rows.map(({ id }) => id);
}
