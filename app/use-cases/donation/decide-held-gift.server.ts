import type { Sql } from "#app/db/sql.ts";
import { type AccessRefusal, type Actor, actorIdOf, isOperator } from "#app/domain/access/actor.ts";
import type { HoldDecision } from "#app/domain/donation/related-party.ts";
import { lockCalls, openMatchingRecorder } from "#app/ledger/matching-recorder.server.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";
import { tellDonors } from "../tell-donors.server.ts";
import { giveBackDonation, type PaidDonation, paidColumns } from "./give-back-donation.server.ts";
import { endHolds, rejectHeld } from "./hold-gifts.server.ts";
import { noteDonationState } from "./note-donation-state.server.ts";
import { noteShortGifts } from "./note-short-gifts.server.ts";
import { isDisputed } from "./open-dispute.ts";
import { isOwnGift } from "./own-gift.server.ts";

export type HeldGiftRefusal =
  | AccessRefusal
  | { kind: "reason_missing" }
  /** None such, or somebody decided, or it went back. */
  | { kind: "not_held" }
  /** The donor's bank asks for it: it is matched only if that ends well. */
  | { kind: "held_disputed" };

type Row = PaidDonation & { entrepreneur: string; is_disputed: boolean };

/**
 * An operator has looked at a gift with signs of related parties and decides, with a reason for auditors: it is `matched` like any
 * other; its match is `rejected` and the gift stays, of which the donor is told and may have it back for 14 days; or it is
 * `given_back`, and the donor is not told the reason. Neither the campaign's own entrepreneur nor who gave it. Facts posted:
 * match-granted, or match-returned and refund-decided.
 */
export async function decideHeldGift(
  ports: Ports,
  actor: Actor,
  of: { donationId: string; decision: HoldDecision; reason: string },
): Promise<Result<null, HeldGiftRefusal>> {
  if (!isOperator(actor)) return refused({ kind: "not_allowed" });
  const reason = of.reason.trim();
  if (reason === "") return refused({ kind: "reason_missing" });
  const { donationId, decision } = of;
  const place = await ports.db.prisma.donation.findUnique({ where: { id: donationId } });
  if (!place?.callId) return refused({ kind: "not_held" });
  const callId = place.callId;
  return ports.db.transaction(async (sql) => {
    await lockCalls(sql, [callId]);
    const donation = await readHeldGift(sql, donationId);
    if (!donation?.is_held) return refused({ kind: "not_held" });
    const actorId = actorIdOf(actor);
    if (actorId === donation.entrepreneur || (await isOwnGift(sql, ports, { personId: actorId, donationId })))
      return refused({ kind: "second_person_needed" });
    if (donation.is_disputed && decision !== "rejected") return refused({ kind: "held_disputed" });
    const now = ports.clock.now();
    await endHolds(sql, [donationId], { decision, decidedBy: actorId, reason, now });
    if (decision === "given_back") {
      const amount = donation.amount - donation.refunded;
      await giveBackDonation(sql, ports, {
        donation,
        amount,
        reason: "reviewed",
        note: null,
        actorId,
        now,
      });
    } else await settleMatch(sql, { donation, decision, actorId, now });
    return done(null);
  });
}

async function readHeldGift(sql: Sql, donationId: string): Promise<Row | undefined> {
  const [row] = await sql.query<Row>(
    `select ${paidColumns}, ${isDisputed} as is_disputed,
            (select c.entrepreneur_id from campaign c where c.id = d.campaign_id) as entrepreneur from donation d where d.id = $1`,
    [donationId],
  );
  return row;
}

/** The match is given as it was held, or anew if the gift was paid late; or it returns. The donor is told. */
async function settleMatch(
  sql: Sql,
  of: { donation: Row; decision: "matched" | "rejected"; actorId: string | null; now: Date },
): Promise<void> {
  const { donation, decision, actorId, now } = of;
  const { id, call_id } = donation;
  const part = { donations: [id] };
  const recorder = await openMatchingRecorder(sql, new Map([[call_id, part]]), { recordedAt: now });
  const origin = { effectiveAt: now, actorId, source: id };
  if (decision === "rejected") rejectHeld(recorder, donation, origin);
  else {
    const event = { type: "pay", at: now.getTime(), donation: id } as const;
    recorder.apply(call_id, event, { key: `match-granted:held:${id}`, origin });
    recorder.change(id, { state: "paid" });
  }
  await recorder.finish();
  // Its bank may ask for it.
  await noteDonationState(sql, [id]);
  await noteShortGifts(sql, recorder, { gifts: [donation], now });
  await tellDonors(sql, [id], { kind: "hold-decided", now });
}
