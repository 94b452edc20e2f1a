import type { Actor, Role } from "#app/domain/access/actor.ts";
import { unsaid } from "#app/domain/campaign/campaign-content.ts";
import { decideDeposit } from "#app/use-cases/call/decide-deposit.server.ts";
import { decideTerms } from "#app/use-cases/call/decide-terms.server.ts";
import { draftCall } from "#app/use-cases/call/draft-call.server.ts";
import { proposeTerms } from "#app/use-cases/call/propose-terms.server.ts";
import { recordDeposit } from "#app/use-cases/call/record-deposit.server.ts";
import { draftCampaign } from "#app/use-cases/campaign/draft-campaign.server.ts";
import { editCampaign } from "#app/use-cases/campaign/edit-campaign.server.ts";
import { reviewCampaign } from "#app/use-cases/campaign/review-campaign.server.ts";
import { submitCampaign } from "#app/use-cases/campaign/submit-campaign.server.ts";
import type { Reservation } from "#app/use-cases/donation/keep-reservations.server.ts";
import type { Ports } from "#app/use-cases/ports.ts";
import { must } from "../factories/running-campaign.ts";

type Person = Actor & { kind: "person" };

/** One call with one fund that everybody draws from, and its live campaigns. */
export async function openHotFund(
  ports: Ports,
  { campaigns }: { campaigns: number },
): Promise<{ callId: string; campaignIds: string[] }> {
  const platform = await addOrganisation(ports, "platform");
  const matcherId = await addOrganisation(ports, "matcher");
  const operator = await addPerson(ports, [{ organisationId: platform, role: "operator" }]);
  const ana = await addPerson(ports, [{ organisationId: matcherId, role: "matcher" }]);
  const luis = await addPerson(ports, [{ organisationId: matcherId, role: "matcher" }]);
  const title = `Bench ${ports.ids.token()}`;
  const { callId } = await must(
    draftCall(ports, ana, { matcherId, title, summary: "-", currency: "USD", fundName: "Hot" }),
  );
  const day = 86_400_000;
  const terms = {
    ratio: "1",
    window: {
      from: new Date(Date.now() - day).toISOString(),
      until: new Date(Date.now() + 39 * day).toISOString(),
    },
    caps: { perDonorPerCampaign: "10000" },
    gate: { minimumDonors: 8 },
    draw: "sequential",
  };
  const { termsId } = await must(
    proposeTerms(ports, ana, {
      callId,
      terms,
      tranches: [{ share: "1", needs: {} }],
      effectiveAt: new Date(),
    }),
  );
  await must(decideTerms(ports, luis, { termsId, isApproved: true, reason: "" }));
  const fund = await ports.db.prisma.matchFund.findFirstOrThrow({ where: { callId } });
  const { depositId } = await must(
    recordDeposit(ports, ana, { fundId: fund.id, amount: 10_000_000_000n, reference: "bench" }),
  );
  await must(decideDeposit(ports, operator, { depositId, isConfirmed: true }));
  const campaignIds: string[] = [];
  for (let number = 0; number < campaigns; number++)
    campaignIds.push(await launch(ports, { callId, operator, ana, number }));
  return { callId, campaignIds };
}

async function launch(
  ports: Ports,
  of: { callId: string; operator: Person; ana: Person; number: number },
): Promise<string> {
  const entrepreneur = await addPerson(ports, []);
  const { campaignId } = await must(
    draftCampaign(ports, entrepreneur, { title: `Campaign ${of.number}`, callId: of.callId }),
  );
  const content = {
    title: `Campaign ${of.number}`,
    summary: "-",
    story: "-",
    sector: "food" as const,
    province: "Pichincha",
    canton: "Quito",
    publicName: "Bench",
    goal: 100_000_000n,
    budget: [{ label: "-", amount: 100_000_000n }],
    deadlineAt: new Date(Date.now() + 30 * 86_400_000),
    pictureHash: null,
    pictureAlt: null,
    ...unsaid,
  };
  await must(editCampaign(ports, entrepreneur, { campaignId, content }));
  const { submittedAt } = await must(submitCampaign(ports, entrepreneur, campaignId));
  const approval = { campaignId, decision: "approved", comment: "", submittedAt } as const;
  await must(reviewCampaign(ports, of.operator, { side: "operator", ...approval }));
  await must(reviewCampaign(ports, of.ana, { side: "matcher", ...approval }));
  return campaignId;
}

async function addOrganisation({ db, ids, clock }: Ports, kind: "platform" | "matcher"): Promise<string> {
  const id = ids.id();
  await db.prisma.organisation.create({ data: { id, slug: id, name: kind, kind, createdAt: clock.now() } });
  return id;
}

async function addPerson(
  { db, ids, clock }: Ports,
  roles: { organisationId: string; role: Role }[],
): Promise<Person> {
  const personId = ids.id();
  await db.prisma.person.create({
    data: { id: personId, name: "Bench", email: `${personId}@example.org`, createdAt: clock.now() },
  });
  await db.prisma.membership.createMany({
    data: roles.map((role) => ({ ...role, personId, createdAt: clock.now() })),
  });
  return { kind: "person", personId, roles };
}

/** A donation of 5.00 to 60.00 by a donor of its own. */
export function newReservation(
  ports: Ports,
  { callId, campaignId }: { callId: string; campaignId: string },
): Reservation {
  const donationId = ports.ids.id();
  const email = `${donationId}@example.org`;
  const amount = BigInt(500 + Math.floor(Math.random() * 5_500));
  return {
    donationId,
    campaignId,
    callId,
    donorKey: ports.keyedHash("donor", email),
    currency: "USD",
    amount,
    tip: 100n,
    feeCover: 0n,
    accessToken: ports.ids.token(),
    fair: null,
    contact: {
      ...{ email, name: "Bench", message: null, isAnonymous: false, locale: "es" },
      mailboxKey: ports.keyedHash("mailbox", email),
    },
    device: {
      ...{ address: "203.0.113.7", browser: "Mozilla/5.0 (Android 9)" },
      deviceKey: ports.keyedHash("device", donationId),
    },
    identity: { mailbox: email, personId: null },
    promised: 0n,
    checkout: {
      idempotencyKey: `checkout:${donationId}:1`,
      request: {
        donationId,
        campaignTitle: "Bench",
        currency: "USD",
        amount: amount.toString(),
        tip: "100",
        feeCover: "0",
        email,
        locale: "es",
        successUrl: "http://localhost:3000/",
        cancelUrl: "http://localhost:3000/",
        expiresAt: new Date(Date.now() + 35 * 60_000).toISOString(),
      },
    },
  };
}
