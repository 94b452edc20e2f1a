import { addToOutbox } from "#app/db/outbox.ts";
import type { Sql } from "#app/db/sql.ts";
import { type AccessRefusal, type Actor, actorIdOf, isOperator } from "#app/domain/access/actor.ts";
import { lockCalls } from "#app/ledger/matching-recorder.server.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";
import { giveBackDonation, type PaidDonation, paidColumns } from "./give-back-donation.server.ts";
import { isDisputed } from "./open-dispute.ts";
import { isOwnGift } from "./own-gift.server.ts";

export type RefundRequestRefusal =
  | AccessRefusal
  | { kind: "unknown_request" }
  | { kind: "decided_before" }
  /** The donor's bank takes it back already: only after that was won. */
  | { kind: "disputed" }
  | { kind: "given_back_before" }
  /** The donor reads why not. */
  | { kind: "reason_missing" };

type Row = { donation_id: string; state: string; entrepreneur_id: string };

/**
 * An operator gives a donor who asked for it all that is left of the gift back, or answers why not. Neither the campaign's own
 * entrepreneur nor who gave it. Facts posted: refund-decided, match-returned.
 */
export async function decideRefundRequest(
  ports: Ports,
  actor: Actor,
  { requestId, isGranted, reply }: { requestId: string; isGranted: boolean; reply: string },
): Promise<Result<null, RefundRequestRefusal>> {
  if (!isOperator(actor)) return refused({ kind: "not_allowed" });
  if (!isGranted && reply.trim() === "") return refused({ kind: "reason_missing" });
  return ports.db.transaction(async (sql) => {
    const request = await lockRequest(sql, requestId);
    if (!request) return refused({ kind: "unknown_request" });
    if (request.state !== "open") return refused({ kind: "decided_before" });
    const actorId = actorIdOf(actor);
    const own = { personId: actorId, donationId: request.donation_id };
    if (request.entrepreneur_id === actorId || (await isOwnGift(sql, ports, own)))
      return refused({ kind: "second_person_needed" });
    const now = ports.clock.now();
    if (isGranted) {
      const [donation] = await sql.query<PaidDonation & { is_disputed: boolean }>(
        `select ${paidColumns}, ${isDisputed} as is_disputed from donation d where d.id = $1`,
        [request.donation_id],
      );
      const amount = donation!.amount - donation!.refunded;
      if (donation!.is_disputed) return refused({ kind: "disputed" });
      if (amount === 0n) return refused({ kind: "given_back_before" });
      const of = { donation: donation!, amount, reason: "donor_request", note: null, actorId, now } as const;
      await giveBackDonation(sql, ports, of);
    } else await tellDonor(sql, { requestId, now });
    await sql.query(
      `update refund_request set state = $2::refund_request_state, decided_by = $3, decided_at = $4, reply = $5 where id = $1`,
      [requestId, isGranted ? "granted" : "declined", actorId, now, reply.trim() || null],
    );
    return done(null);
  });
}

async function lockRequest(sql: Sql, requestId: string): Promise<Row | null> {
  const [place] = await sql.query<{ call_id: string }>(
    "select d.call_id from refund_request q join donation d on d.id = q.donation_id where q.id = $1",
    [requestId],
  );
  if (!place) return null;
  await lockCalls(sql, [place.call_id]);
  const [row] = await sql.query<Row>(
    `select q.donation_id, q.state::text, c.entrepreneur_id from refund_request q join donation d on d.id = q.donation_id
       join campaign c on c.id = d.campaign_id where q.id = $1 for update of q`,
    [requestId],
  );
  return row!;
}

/** A donor who left an address reads the answer there; on the gift's page it stands in any case. */
async function tellDonor(sql: Sql, { requestId, now }: { requestId: string; now: Date }): Promise<void> {
  const [donor] = await sql.query<{ email: string; locale: string }>(
    `select k.email, k.locale from refund_request q join donor_contact k on k.donation_id = q.donation_id
      where q.id = $1 and k.email is not null`,
    [requestId],
  );
  if (!donor) return;
  const mail = { key: `refund-declined:${requestId}`, kind: "refund-declined", to: donor.email } as const;
  await addToOutbox(sql, [{ ...mail, locale: donor.locale, payload: { requestId } }], { now });
}
