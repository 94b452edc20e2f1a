import type { Sql } from "#app/db/sql.ts";
import type { CampaignKind } from "#app/domain/campaign/campaign-state.ts";
import { type GoalVerdict, testGoal } from "#app/domain/campaign/goal-test.ts";
import { campaignOf } from "#app/domain/matching/book.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { openMatchingRecorder } from "#app/ledger/matching-recorder.server.ts";
import { saveRefunds } from "../donation/decide-refund.server.ts";
import { endHolds, findHeldGifts, type HeldGift, rejectHeld } from "../donation/hold-gifts.server.ts";
import { noteDonationState } from "../donation/note-donation-state.server.ts";
import type { Ports } from "../ports.ts";
import { type PersonMail, tellPersons } from "../tell-persons.server.ts";
import { failCampaign, readPaidDonations } from "./fail-campaign.server.ts";
import { lockCallOfCampaign } from "./lock-call-of-campaign.server.ts";

type Campaign = {
  id: string;
  call_id: string;
  currency: Currency;
  kind: CampaignKind;
  goal: bigint;
  is_closed: boolean;
  is_cancelled: boolean;
  entrepreneur_id: string;
};

/**
 * The end of a campaign whose deadline has passed and that has no open reservation and no gift that waits for a person: first its
 * gate, then the test of its kind. A failed one, and one that was cancelled, whatever it has raised, returns all its match and refunds every
 * donation, in the same transaction. Answers null when it is not its time. Facts posted: campaign-closed, campaign-failed, match-returned, refund-decided.
 */
export async function endCampaign(ports: Ports, campaignId: string): Promise<GoalVerdict | null> {
  return ports.db.transaction(async (sql) => {
    const campaign = await lockCampaign(sql, campaignId);
    if (!campaign) return null;
    const now = ports.clock.now();
    const donations = await readPaidDonations(sql, campaign);
    const held = await findHeldGifts(sql, campaignId);
    const recorder = await openMatchingRecorder(sql, partsOf(campaign, [...donations, ...held]), {
      recordedAt: now,
      returning: [campaignId],
    });
    const origin = { effectiveAt: now, actorId: null, source: campaignId };
    if (held.length > 0 && !campaign.is_cancelled) return null;
    for (const gift of held) rejectHeld(recorder, gift, origin);
    for (const donation of donations) donation.is_held = false;
    const position = campaignOf(recorder.book(campaign.call_id), campaignId);
    if (position.openReservations > 0) return null;
    if (position.ended && !campaign.is_closed && !campaign.is_cancelled) return null;
    if (!position.ended) {
      const event = { type: "campaign-closed", at: now.getTime(), campaign: campaignId } as const;
      recorder.apply(campaign.call_id, event, { key: `campaign-closed:${campaignId}`, origin });
    }
    const isGatePassed = position.gate === "passed";
    const { retroactive } = recorder.book(campaign.call_id).terms;
    const verdict = campaign.is_cancelled
      ? "failed"
      : testGoal({
          kind: campaign.kind,
          goal: campaign.goal,
          raised: position.raised,
          earned: isGatePassed ? position.match : 0n,
          isGatePassed,
          mayStillBeGranted: retroactive && !campaign.is_closed,
        });
    const refunds =
      verdict === "failed"
        ? failCampaign(ports, recorder, {
            campaign,
            donations,
            reason: campaign.is_cancelled ? "campaign_cancelled" : "campaign_failed",
            actorId: null,
            now,
          })
        : [];
    await recorder.finish();
    await saveRefunds(sql, refunds, { now });
    await endHoldsAtCancelling(sql, held, now);
    if (verdict !== "wait") await saveVerdict(sql, campaign, { verdict, now });
    return verdict;
  });
}

async function lockCampaign(sql: Sql, campaignId: string): Promise<Campaign | null> {
  if (!(await lockCallOfCampaign(sql, campaignId))) return null;
  const [campaign] = await sql.query<Campaign>(
    `select c.id, c.call_id, c.currency, c.kind, c.goal, m.is_closed, c.state = 'cancelled' as is_cancelled, c.entrepreneur_id
       from campaign c join match_call m on m.call_id = c.call_id
      where c.id = $1 and (c.state = 'collecting' or c.state = 'cancelled' and c.ended_at is null) for update of c`,
    [campaignId],
  );
  return campaign ?? null;
}

/** Those that a bank disputes are not refunded yet; nobody has to decide about their match any more. */
async function endHoldsAtCancelling(sql: Sql, held: readonly HeldGift[], now: Date): Promise<void> {
  const ids = held.map(({ id }) => id);
  await endHolds(sql, ids, { now });
  await noteDonationState(sql, ids);
}

function partsOf({ id, call_id }: Campaign, donations: readonly { id: string }[]) {
  const part = {
    campaigns: [id],
    paidDonationsOf: [id],
    donations: donations.map((donation) => donation.id),
  };
  return new Map([[call_id, part]]);
}

/** Who was told why their campaign was cancelled is not told again that it ended. */
async function saveVerdict(
  sql: Sql,
  campaign: Campaign,
  { verdict, now }: { verdict: "funded" | "failed"; now: Date },
): Promise<void> {
  await sql.query(
    "update campaign set state = $2::campaign_state, ended_at = $3, updated_at = $3 where id = $1",
    [campaign.id, campaign.is_cancelled ? "cancelled" : verdict, now],
  );
  if (campaign.is_cancelled) return;
  const mail: PersonMail = {
    key: `campaign-${verdict}:${campaign.id}`,
    kind: verdict === "funded" ? "campaign-funded" : "campaign-told",
    personId: campaign.entrepreneur_id,
    payload: { campaignId: campaign.id },
  };
  await tellPersons(sql, [mail], { now });
}
