import type { Sql } from "#app/db/sql.ts";
import type { HoldDecision } from "#app/domain/donation/related-party.ts";
import type { EntryOrigin } from "#app/ledger/entry.ts";
import type { MatchingRecorder } from "#app/ledger/matching-recorder.server.ts";
import { isHoldOpen } from "#app/ledger/open-hold.ts";

/** A gift whose match waits for a person. */
export type HeldGift = { id: string; call_id: string; is_held: boolean };

/** Those of a campaign; the caller holds its call's lock. */
export async function findHeldGifts(sql: Sql, campaignId: string): Promise<HeldGift[]> {
  return sql.query<HeldGift>(
    `select d.id, d.call_id, true as is_held from donation_hold h join donation d on d.id = h.donation_id
      where ${isHoldOpen} and d.campaign_id = $1 order by d.id`,
    [campaignId],
  );
}

/** Suspicious gifts that were just paid: from now on a person is asked. */
export async function noteHeld(
  sql: Sql,
  donationIds: readonly string[],
  { now }: { now: Date },
): Promise<void> {
  if (donationIds.length === 0) return;
  await sql.query("update donation_hold set held_at = $2 where donation_id = any($1::uuid[])", [
    donationIds,
    now,
  ]);
}

/**
 * The match of a held gift returns, and the gift counts for nothing from now on: by a person's word, or because the gift itself goes
 * back, which a gift that is neither matched nor rejected cannot. Fact posted: match-returned.
 */
export function rejectHeld(recorder: MatchingRecorder, donation: HeldGift, origin: EntryOrigin): void {
  const { id, call_id } = donation;
  const event = { type: "reject", at: origin.effectiveAt.getTime(), donation: id } as const;
  recorder.apply(call_id, event, { key: `match-returned:held:${id}`, origin });
  recorder.change(id, { state: "paid" });
  donation.is_held = false;
}

/** A refund happens by the rules; a held gift that goes back is rejected first. Fact posted: match-returned. */
export function returnMatch(
  recorder: MatchingRecorder,
  donation: HeldGift,
  { amount, at, key, origin }: { amount: bigint; at: Date; key: string; origin: EntryOrigin },
): void {
  if (donation.is_held) rejectHeld(recorder, donation, origin);
  const event = { type: "refund", at: at.getTime(), donation: donation.id, amount } as const;
  recorder.apply(donation.call_id, event, { key, origin });
}

/** Ends the wait of those of these donations that are held, by a person's word or, without one, since they went back; others are left as they are. */
export async function endHolds(
  sql: Sql,
  donationIds: readonly string[],
  {
    decision = "given_back",
    decidedBy = null,
    reason = null,
    now,
  }: { decision?: HoldDecision; decidedBy?: string | null; reason?: string | null; now: Date },
): Promise<void> {
  await sql.query(
    `update donation_hold h set decision = $2::hold_decision, decided_by = $3, reason = $4, decided_at = $5
      where donation_id = any($1::uuid[]) and ${isHoldOpen}`,
    [donationIds, decision, decidedBy, reason, now],
  );
}
