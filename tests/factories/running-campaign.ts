import type { Actor } from "#app/domain/access/actor.ts";
import type { Reserve } from "#app/domain/release/reserve.ts";
import type { TrancheTerms } from "#app/domain/release/tranche.ts";
import { decideDeposit } from "#app/use-cases/call/decide-deposit.server.ts";
import { decideTerms } from "#app/use-cases/call/decide-terms.server.ts";
import { draftCall } from "#app/use-cases/call/draft-call.server.ts";
import { proposeTerms } from "#app/use-cases/call/propose-terms.server.ts";
import { recordDeposit } from "#app/use-cases/call/record-deposit.server.ts";
import { draftCampaign } from "#app/use-cases/campaign/draft-campaign.server.ts";
import { editCampaign } from "#app/use-cases/campaign/edit-campaign.server.ts";
import { endDueCampaigns } from "#app/use-cases/campaign/end-due-campaigns.server.ts";
import { reviewCampaign } from "#app/use-cases/campaign/review-campaign.server.ts";
import { submitCampaign } from "#app/use-cases/campaign/submit-campaign.server.ts";
import { settleObservations } from "#app/use-cases/donation/settle-observations.server.ts";
import { startDonation } from "#app/use-cases/donation/start-donation.server.ts";
import { decideCapital } from "#app/use-cases/payment/decide-capital.server.ts";
import { recordCapital } from "#app/use-cases/payment/record-capital.server.ts";
import type { Ports, Result } from "#app/use-cases/ports.ts";
import { decideRelease } from "#app/use-cases/release/decide-release.server.ts";
import { proposeRelease } from "#app/use-cases/release/propose-release.server.ts";
import { reachDueTranches } from "#app/use-cases/release/reach-tranches.server.ts";
import { dayMs, type World } from "../support/world.ts";
import { writtenCampaign } from "./written-campaign.ts";

/** Unwraps an answer that a story takes for granted. */
export async function must<T>(answer: Promise<Result<T, unknown>>): Promise<T> {
  const result = await answer;
  if (!result.ok)
    throw new Error(
      `refused: ${JSON.stringify(result.refusal, (_, v) => (typeof v === "bigint" ? v.toString() : v))}`,
    );
  return result.value;
}

/** Money of the platform's own: recorded by one operator, confirmed by the other. */
export async function payInCapital(
  ports: Ports,
  [one, other]: readonly [Actor, Actor],
  { amount, reference }: { amount: bigint; reference: string },
): Promise<void> {
  const { paymentId } = await must(recordCapital(ports, one, { currency: "USD", amount, reference }));
  await must(decideCapital(ports, other, { paymentId, isConfirmed: true }));
}

type CallOptions = {
  /** Overrides of the terms: 1:1 with 100.00 per donor and campaign, a gate of two donors. */
  terms?: Record<string, unknown>;
  tranches?: TrancheTerms[];
  reserve?: Reserve;
  refusesHandGifts?: boolean;
  bearsFees?: boolean;
  coolingOffDays?: number;
  /** Paid into the fund, minor units. */
  deposit?: bigint;
  days?: number;
};

/** The people of a platform, a matcher with its open, funded call. */
export async function openFundedCall(world: World, options: CallOptions = {}) {
  const { ports } = world;
  const platform = await world.addOrganisation("Esperanza", "platform");
  const matcherId = await world.addOrganisation("Fondo", "matcher");
  const operator = await world.addPerson("Olga", [{ organisationId: platform, role: "operator" }]);
  const ana = await world.addPerson("Ana", [{ organisationId: matcherId, role: "matcher" }]);
  const luis = await world.addPerson("Luis", [{ organisationId: matcherId, role: "matcher" }]);
  const treasurer = await world.addPerson("Teresa", [{ organisationId: platform, role: "operator" }]);
  await payInCapital(ports, [operator, treasurer], { amount: 100_000n, reference: `capital ${matcherId}` });
  const { callId } = await must(
    draftCall(ports, ana, {
      matcherId,
      title: "Convocatoria",
      summary: "Una prueba",
      currency: "USD",
      fundName: "Fondo",
    }),
  );
  const window = {
    from: world.now().toISOString(),
    until: new Date(world.now().getTime() + (options.days ?? 30) * dayMs).toISOString(),
  };
  const { termsId } = await must(
    proposeTerms(ports, ana, {
      callId,
      terms: {
        ratio: "1",
        window,
        caps: { perDonorPerCampaign: "10000" },
        gate: { minimumDonors: 2 },
        draw: "sequential",
        ...options.terms,
      },
      tranches: options.tranches ?? [
        { share: "0.5", needs: {} },
        { share: "1", needs: { evidence: true } },
      ],
      ...(options.reserve ? { reserve: options.reserve } : {}),
      refusesHandGifts: options.refusesHandGifts,
      bearsFees: options.bearsFees,
      coolingOffDays: options.coolingOffDays,
      effectiveAt: world.now(),
    }),
  );
  await must(decideTerms(ports, luis, { termsId, isApproved: true, reason: "" }));
  const fund = await ports.db.prisma.matchFund.findFirstOrThrow({ where: { callId } });
  const { depositId } = await must(
    recordDeposit(ports, ana, {
      fundId: fund.id,
      amount: options.deposit ?? 100_000n,
      reference: "transfer 1",
    }),
  );
  await must(decideDeposit(ports, operator, { depositId, isConfirmed: true }));
  return { callId, fundId: fund.id, matcherId, platform, operator, treasurer, ana, luis };
}

export type FundedCall = Awaited<ReturnType<typeof openFundedCall>>;

/** A campaign of an entrepreneur that is live in the call. */
export async function launchCampaign(
  world: World,
  call: FundedCall,
  {
    title = "Sombreros de paja toquilla",
    goal = 10_000n,
    days = 20,
  }: { title?: string; goal?: bigint; days?: number } = {},
): Promise<{ campaignId: string; slug: string; entrepreneur: Actor & { kind: "person" } }> {
  const { ports } = world;
  const entrepreneur = await world.addPerson(`Yusmary${Math.random().toString(36).slice(2, 8)}`);
  const { campaignId, slug } = await must(draftCampaign(ports, entrepreneur, { title, callId: call.callId }));
  const content = writtenCampaign({
    title,
    goal,
    deadlineAt: new Date(world.now().getTime() + days * dayMs),
  });
  await must(editCampaign(ports, entrepreneur, { campaignId, content }));
  const { submittedAt } = await must(submitCampaign(ports, entrepreneur, campaignId));
  const approval = { campaignId, decision: "approved", comment: "", submittedAt } as const;
  await must(reviewCampaign(ports, call.operator, { side: "operator", ...approval }));
  await must(reviewCampaign(ports, call.ana, { side: "matcher", ...approval }));
  return { campaignId, slug, entrepreneur };
}

type Gift = {
  campaignId: string;
  amount: bigint;
  donor?: string;
  tip?: bigint;
  feeCover?: bigint;
  promised?: bigint;
  /** The whole address, where the donor's name is not enough. */
  email?: string;
  device?: string;
  personId?: string;
};

/** A donor starts a donation; answers its ids and the checkout's session. */
export async function startGift(
  world: World,
  { campaignId, amount, donor = "donor", tip = 0n, feeCover = 0n, promised = 0n, ...of }: Gift,
) {
  const { ports } = world;
  const accessToken = ports.ids.token();
  const { donationId } = await must(
    startDonation(ports, {
      campaignId,
      amount,
      tip,
      feeCover,
      promisedMatch: promised,
      email: of.email ?? `${donor}@example.org`,
      device: of.device,
      personId: of.personId,
      name: donor,
      message: null,
      isAnonymous: false,
      locale: "es",
      accessToken,
      address: null,
    }),
  );
  const attempt = await ports.db.prisma.checkoutAttempt.findFirstOrThrow({ where: { donationId } });
  return { donationId, accessToken, sessionId: attempt.sessionId! };
}

/** A donor gives and pays; what Stripe tells is settled. */
export async function give(world: World, gift: Gift & { card?: string }) {
  const started = await startGift(world, gift);
  await world.control(`sessions/${started.sessionId}/pay`, { card: gift.card ?? "success" });
  await world.settle();
  return started;
}

/** A donor pays whose checkout had ended here: the gift arrives late, when what Stripe tells is settled next. */
export async function payLate(world: World, gift: Gift) {
  const started = await startGift(world, gift);
  const { donationId, sessionId } = started;
  await world.control(`sessions/${sessionId}/pay`, { card: "success" });
  const observation = { kind: "checkout_expired", donationId, sessionId, at: world.now() } as const;
  await world.db.transaction((sql) =>
    settleObservations(sql, world.ports, { observations: [{ observation, source: "ended" }] }),
  );
  return started;
}

/** Releases what the first tranche allows: proposed by the operator, approved by the matcher. */
export async function releaseFirst(world: World, call: FundedCall, campaignId: string): Promise<string> {
  await endDueCampaigns(world.ports);
  await reachDueTranches(world.ports);
  const { id } = await world.db.prisma.tranche.findFirstOrThrow({ where: { campaignId, state: "reached" } });
  const { releaseId } = await must(proposeRelease(world.ports, call.operator, id));
  await must(decideRelease(world.ports, call.luis, { releaseId, isApproved: true, reason: "" }));
  return releaseId;
}

/** The number of the newest entry. */
export async function newestEntry({ db }: World): Promise<bigint> {
  const [row] = await db.sql.query<{ newest: bigint }>("select max(id) as newest from entry");
  return row!.newest;
}
