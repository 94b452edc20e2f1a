import type { Sql } from "#app/db/sql.ts";
import {
  type AccessRefusal,
  type Actor,
  actorIdOf,
  isFacilitator,
  isOperator,
} from "#app/domain/access/actor.ts";
import { donationReceived } from "#app/ledger/entries/donation-received.ts";
import { lockCalls, openMatchingRecorder } from "#app/ledger/matching-recorder.server.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";
import { findOpenCampaign, type HandGiftClosed, type OpenCampaign } from "./find-open-campaign.server.ts";
import { keepHandGift } from "./keep-hand-gift.server.ts";

export type HandGiftDecisionRefusal =
  | AccessRefusal
  | HandGiftClosed
  | { kind: "unknown_gift" }
  | { kind: "reason_missing" }
  | { kind: "decided_before" };

type Row = {
  id: string;
  campaign_id: string;
  kind: "cash" | "transfer";
  amount: bigint;
  name: string | null;
  email: string | null;
  locale: string;
  state: string;
  recorded_by: string;
  entrepreneur_id: string;
};

/**
 * A second person confirms a gift made in hand, or rejects it with a reason: an operator or another facilitator, never the campaign's own
 * entrepreneur; of a transfer only an operator, who sees the bank. Confirmed, it is a donation
 * of this moment, matched like any other. Facts posted: donation-received, match-granted, gate-passed.
 */
export async function decideHandGift(
  ports: Ports,
  actor: Actor,
  { giftId, isConfirmed, reason = "" }: { giftId: string; isConfirmed: boolean; reason?: string },
): Promise<Result<null, HandGiftDecisionRefusal>> {
  if (!isFacilitator(actor) && !isOperator(actor)) return refused({ kind: "not_allowed" });
  return ports.db.transaction(async (sql) => {
    const row = await lockGift(sql, giftId);
    if (!row) return refused({ kind: "unknown_gift" });
    if (row.kind === "transfer" && !isOperator(actor)) return refused({ kind: "not_allowed" });
    if (row.state !== "recorded") return refused({ kind: "decided_before" });
    const actorId = actorIdOf(actor);
    if (actorId === row.recorded_by || actorId === row.entrepreneur_id)
      return refused({ kind: "second_person_needed" });
    if (!isConfirmed && reason.trim() === "") return refused({ kind: "reason_missing" });
    const now = ports.clock.now();
    if (isConfirmed) {
      const campaign = await findOpenCampaign(sql, { campaignId: row.campaign_id, now });
      if ("kind" in campaign) return refused(campaign);
      await receive(sql, ports, { row, campaign, actorId, now });
    }
    await sql.query(
      "update hand_gift set state = $2::hand_gift_state, decided_by = $3, decided_at = $4, reason = $5 where id = $1",
      [giftId, isConfirmed ? "confirmed" : "rejected", actorId, now, isConfirmed ? null : reason.trim()],
    );
    return done(null);
  });
}

async function lockGift(sql: Sql, giftId: string): Promise<Row | null> {
  const [place] = await sql.query<{ call_id: string }>(
    "select c.call_id from hand_gift g join campaign c on c.id = g.campaign_id where g.id = $1",
    [giftId],
  );
  if (!place) return null;
  await lockCalls(sql, [place.call_id]);
  const [row] = await sql.query<Row>(
    `select g.id, g.campaign_id, g.kind::text, g.amount, g.name, g.email, g.locale, g.state::text, g.recorded_by, c.entrepreneur_id
       from hand_gift g join campaign c on c.id = g.campaign_id where g.id = $1 for update of g`,
    [giftId],
  );
  return row ?? null;
}

/** The gift becomes a donation, with its match, in the caller's transaction. */
async function receive(
  sql: Sql,
  ports: Ports,
  of: { row: Row; campaign: OpenCampaign; actorId: string | null; now: Date },
): Promise<void> {
  const { row, campaign, actorId, now } = of;
  const { campaignId, callId, currency } = campaign;
  const { id: donationId, amount, email, locale } = row;
  // Those who leave no address count as one donor of the campaign: for its gate and for the caps.
  const donorKey = ports.keyedHash("donor", email ?? `in hand for ${campaignId}`);
  const isCash = row.kind === "cash";
  await keepHandGift(sql, {
    ...{ donationId, campaignId, callId, currency, amount, donorKey, locale, email, now },
    name: row.name,
    accessToken: ports.ids.token(),
    availableAt: isCash ? null : now,
  });
  const part = { gifts: [{ campaign: campaignId, donor: donorKey }] };
  const recorder = await openMatchingRecorder(sql, new Map([[callId, part]]), { recordedAt: now });
  const origin = { effectiveAt: now, actorId, source: donationId };
  const holderId = isCash ? row.recorded_by : null;
  recorder.post(donationReceived({ donationId, campaignId, callId, currency, amount, holderId }, origin));
  recorder.apply(
    callId,
    { type: "donation", id: donationId, campaign: campaignId, donor: donorKey, amount, at: now.getTime() },
    { key: `match-granted:${donationId}`, origin },
  );
  recorder.change(donationId, { state: "paid", paidAt: now });
  await recorder.finish();
}
