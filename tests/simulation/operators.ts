import type { HoldDecision } from "#app/domain/donation/related-party.ts";
import { readMovableMoney } from "#app/ledger/stripe-money.server.ts";
import { cancelCampaign } from "#app/use-cases/campaign/cancel-campaign.server.ts";
import { pauseCampaign } from "#app/use-cases/campaign/pause-campaign.server.ts";
import { withdrawCampaign } from "#app/use-cases/campaign/withdraw-campaign.server.ts";
import { approveRefundTransfer } from "#app/use-cases/donation/approve-refund-transfer.server.ts";
import { decideHeldGift } from "#app/use-cases/donation/decide-held-gift.server.ts";
import { recordRefundTransfer } from "#app/use-cases/donation/record-refund-transfer.server.ts";
import { refundDonation } from "#app/use-cases/donation/refund-donation.server.ts";
import { requestStripePayout } from "#app/use-cases/payment/request-stripe-payout.server.ts";
import { confirmPayout } from "#app/use-cases/release/confirm-payout.server.ts";
import { decideRelease } from "#app/use-cases/release/decide-release.server.ts";
import { failPayout } from "#app/use-cases/release/fail-payout.server.ts";
import { proposeRelease } from "#app/use-cases/release/propose-release.server.ts";
import { recordPayout } from "#app/use-cases/release/record-payout.server.ts";
import type { Cast } from "./cast.ts";
import { hourMs, outcomeOf, type Stage } from "./simulated-stage.ts";

/** A gift is given back in part, whole, or by more than is left, which is refused. */
export async function refundSomething(stage: Stage, { operators }: Cast): Promise<string> {
  const { ports, chance } = stage;
  const paid = await ports.db.sql.query<{ id: string; left: bigint }>(
    "select id, amount - refunded as left from donation where payment_intent_id is not null or paid_at is not null order by id",
  );
  if (paid.length === 0) return "nothing was paid yet";
  const { id: donationId, left } = chance.pick(paid);
  const amount = chance.weighted([
    [left, 45],
    [left / 3n, 45],
    [left + 1n, 10],
  ]);
  const answer = await refundDonation(ports, chance.pick(operators), {
    donationId,
    amount,
    note: "asked for",
  });
  return `${donationId.slice(-6)} ${amount} ${outcomeOf(answer)}`;
}

/** Gifts whose match waits are looked at: most are matched, some are not, some go back. */
export async function decideHeldGifts({ ports, chance }: Stage, { operators }: Cast): Promise<string> {
  const held = await ports.db.sql.query<{ id: string }>(
    "select donation_id as id from donation_hold where held_at is not null and decision is null order by donation_id",
  );
  const outcomes: string[] = [];
  for (const { id: donationId } of held) {
    const decision = chance.weighted<HoldDecision>([
      ["matched", 60],
      ["rejected", 25],
      ["given_back", 15],
    ]);
    const answer = await decideHeldGift(ports, chance.pick(operators), {
      donationId,
      decision,
      reason: "asked",
    });
    outcomes.push(`${donationId.slice(-6)} ${decision} ${outcomeOf(answer)}`);
  }
  return outcomes.join(", ") || "none";
}

/** Donors are paid by transfer what their cards did not take: decided or approved by one person, paid by another. */
export async function transferFailedRefunds(stage: Stage, { operators }: Cast): Promise<string> {
  const failed = await stage.ports.db.sql.query<{ id: string; decided_by: string | null }>(
    "select id, decided_by from refund where state = 'failed' order by id",
  );
  const outcomes: string[] = [];
  for (const { id: refundId, decided_by } of failed) {
    const actor = operators.find(({ personId }) => personId !== (decided_by ?? operators[0].personId))!;
    if (!decided_by) await approveRefundTransfer(stage.ports, operators[0], refundId);
    outcomes.push(
      outcomeOf(await recordRefundTransfer(stage.ports, actor, { refundId, reference: "by bank" })),
    );
  }
  return outcomes.join();
}

/** Money at Stripe that no refund could need goes to our bank: a part, all of it, or more, which is refused. */
export async function moveToBank({ ports, chance }: Stage, { operators }: Cast): Promise<string> {
  const movable = await readMovableMoney(ports.db.sql, { currency: "USD", now: ports.clock.now() });
  const amount = chance.weighted([
    [movable / 2n, 50],
    [movable, 40],
    [movable + 1n, 10],
  ]);
  const answer = await requestStripePayout(ports, chance.pick(operators), { currency: "USD", amount });
  return `${amount} ${outcomeOf(answer)}`;
}

/** A person sends money of our bank to Stripe. */
export function topUp({ stripe, chance }: Stage): string {
  const amount = BigInt(1 + chance.below(5_000));
  stripe.bank.topUp(amount);
  return `${amount}`;
}

/** New donations stop for some hours. */
export async function pauseSomething(stage: Stage, { operators, campaigns }: Cast): Promise<string> {
  const { ports, chance } = stage;
  if (campaigns.length === 0) return "no campaign yet";
  const { campaignId } = chance.pick(campaigns);
  const paused = await pauseCampaign(ports, operators[0], {
    campaignId,
    isPaused: true,
    reason: "a question",
  });
  if (paused.ok)
    stage.plan(stage.now() + chance.below(40) * hourMs, "resumes", () =>
      pauseCampaign(ports, operators[1], { campaignId, isPaused: false, reason: "" }),
    );
  return outcomeOf(paused);
}

/** Rarely, its entrepreneur asks for it and a campaign is cancelled; some are funded or over by then. */
export async function cancelSomething(stage: Stage, { operators, campaigns }: Cast): Promise<string> {
  const { ports, chance } = stage;
  if (campaigns.length === 0) return "no campaign yet";
  const { campaignId, entrepreneur } = chance.pick(campaigns);
  const asked = await withdrawCampaign(ports, entrepreneur, { campaignId, reason: "I move away" });
  const cancelled = await cancelCampaign(ports, operators[1], { campaignId, reason: "they move away" });
  return `${outcomeOf(asked)} ${outcomeOf(cancelled)}`;
}

/** One step of every release: proposed by one, approved by another, paid by the first, confirmed by the entrepreneur. */
export async function releaseWhatIsReached(stage: Stage, cast: Cast): Promise<string> {
  const { ports, chance } = stage;
  const { operators, matchers, campaigns, proofHash } = cast;
  const tranches = await ports.db.sql.query<{ id: string }>(
    `select t.id from tranche t join campaign c on c.id = t.campaign_id
      where t.state = 'reached' or (t.state in ('paid', 'confirmed') and c.state in ('releasing', 'reporting'))
      order by t.campaign_id, t.position`,
  );
  const releases = await ports.db.sql.query<{ id: string; state: string }>(
    "select id, state::text from release where state in ('proposed', 'approved') order by id",
  );
  const payouts = await ports.db.sql.query<{ id: string; campaign_id: string }>(
    "select o.id, r.campaign_id from payout o join release r on r.id = o.release_id where o.state = 'sent' order by o.id",
  );
  const outcomes: string[] = [];
  const note = (what: string, answer: unknown) => outcomes.push(`${what} ${outcomeOf(answer)}`);
  for (const { id } of tranches) note("propose", await proposeRelease(ports, operators[0], id));
  for (const { id: releaseId, state } of releases) {
    const isApproved = chance.inHundred(85);
    if (state === "proposed")
      note("decide", await decideRelease(ports, matchers[1], { releaseId, isApproved, reason: "read" }));
    else
      note(
        "pay",
        await recordPayout(ports, operators[1], {
          releaseId,
          reference: `by bank ${releaseId} ${ports.clock.now().toISOString()}`,
          proofHash,
        }),
      );
  }
  for (const { id: payoutId, campaign_id } of payouts) {
    const { entrepreneur } = campaigns.find(({ campaignId }) => campaignId === campaign_id)!;
    if (chance.inHundred(85)) note("confirm", await confirmPayout(ports, entrepreneur, payoutId));
    else note("fail", await failPayout(ports, operators[0], { payoutId, reason: "account closed" }));
  }
  return outcomes.join();
}
