import { expect, test } from "vitest";
import type { Actor } from "#app/domain/access/actor.ts";
import { consentTexts } from "#app/domain/rights/consent.ts";
import { readHelpedCampaigns } from "#app/queries/facilitation/helped-campaigns.server.ts";
import { readOwnHelp } from "#app/queries/facilitation/own-help.server.ts";
import { readVersions } from "#app/queries/panel/campaign-versions.server.ts";
import { readOwnConsents } from "#app/queries/rights/own-consents.server.ts";
import { editCampaign } from "#app/use-cases/campaign/edit-campaign.server.ts";
import { protectCampaign } from "#app/use-cases/campaign/protect-campaign.server.ts";
import { submitCampaign } from "#app/use-cases/campaign/submit-campaign.server.ts";
import { withdrawCampaign } from "#app/use-cases/campaign/withdraw-campaign.server.ts";
import { answerInvitation } from "#app/use-cases/facilitation/answer-invitation.server.ts";
import { beginCampaign } from "#app/use-cases/facilitation/begin-campaign.server.ts";
import { endFacilitation } from "#app/use-cases/facilitation/end-facilitation.server.ts";
import { inviteEntrepreneur } from "#app/use-cases/facilitation/invite-entrepreneur.server.ts";
import { remindEntrepreneur } from "#app/use-cases/facilitation/remind-entrepreneur.server.ts";
import { newestMonday, sendDigests } from "#app/use-cases/facilitation/send-digests.server.ts";
import { chooseMails } from "#app/use-cases/people/choose-mails.server.ts";
import { forgetDue } from "#app/use-cases/rights/forget-due.server.ts";
import { withdrawOwnConsent } from "#app/use-cases/rights/withdraw-own-consent.server.ts";
import { must, openFundedCall } from "../../factories/running-campaign.ts";
import { writtenCampaign } from "../../factories/written-campaign.ts";
import { sentMails } from "../../support/sent-mails.ts";
import { createWorld, dayMs } from "../../support/world.ts";

const refusal = (kind: string) => ({ ok: false, refusal: { kind } });
const email = "marisol@example.org";

/** Two facilitators of one organisation, one of another, and an entrepreneur for whom one of them began a campaign. */
async function aBegunCampaign() {
  const world = await createWorld();
  const { ports, db } = world;
  const call = await openFundedCall(world);
  const organisationId = await world.addOrganisation("FUDELA", "facilitator");
  const elsewhere = await world.addOrganisation("Otra", "facilitator");
  const sofia = await world.addPerson("Sofia", [{ organisationId, role: "facilitator" }]);
  const fanny = await world.addPerson("Fanny", [{ organisationId, role: "facilitator" }]);
  const other = await world.addPerson("Otto", [{ organisationId: elsewhere, role: "facilitator" }]);
  const of = { organisationId, email, name: "Marisol Chávez", title: "Un horno", callId: call.callId };
  const { campaignId } = await must(beginCampaign(ports, sofia, { ...of, locale: "es" }));
  const person = await db.prisma.person.findUniqueOrThrow({ where: { email } });
  const marisol: Actor & { kind: "person" } = { kind: "person", personId: person.id, roles: [] };
  const { id: facilitationId } = await db.prisma.facilitation.findFirstOrThrow();
  const content = writtenCampaign({
    title: "Un horno",
    goal: 8_000n,
    deadlineAt: new Date(world.now().getTime() + 20 * dayMs),
  });
  const edit = (actor: Actor, seen: number | null = null) =>
    editCampaign(ports, actor, { campaignId, content, seen });
  const answer = (of: { isAgreed?: boolean; maySubmit?: boolean } = {}, actor: Actor = marisol) =>
    answerInvitation(ports, actor, {
      ...{ facilitationId, isAgreed: true, maySubmit: false, campaignId: null, locale: "es", ...of },
      textVersion: consentTexts.help,
    });
  const glance = (id = organisationId) =>
    readHelpedCampaigns(db.sql, { organisationIds: [id], now: world.now() });
  const people = { sofia, fanny, other, marisol };
  return {
    world,
    ports,
    db,
    call,
    campaignId,
    facilitationId,
    organisationId,
    ...people,
    edit,
    answer,
    glance,
  };
}

test("a campaign begun for somebody is written by who began it, and goes nowhere before its entrepreneur agreed", async () => {
  const { ports, db, world, campaignId, sofia, fanny, other, marisol, edit, answer, glance } =
    await aBegunCampaign();
  const [mail] = await sentMails(world, "help-asked");
  expect(mail).toMatchObject({ to: email, subject: expect.stringContaining("FUDELA") });
  // Whose address it is, is told by who agrees alone: it may be anybody's.
  expect((await glance()).map(({ entrepreneur }) => entrepreneur)).toEqual([email]);
  await must(edit(sofia));
  await must(edit(fanny));
  expect(await edit(other)).toEqual(refusal("not_allowed"));
  expect(await submitCampaign(ports, sofia, campaignId)).toEqual(refusal("not_allowed"));
  expect(await answer({}, other)).toEqual(refusal("not_allowed"));
  await must(answer({ maySubmit: true }));
  expect(await answer()).toEqual(refusal("answered_before"));
  const agreed = { to: "sofia@example.org", subject: "Aceptaron su ayuda: «Un horno»" };
  expect(await sentMails(world, "help-answered")).toEqual([expect.objectContaining(agreed)]);
  // Who wrote last is kept, and who sees an older saving overwrites nothing.
  const { saves, savedBy } = await db.prisma.campaign.findUniqueOrThrow({ where: { id: campaignId } });
  expect(savedBy).toBe(fanny.personId);
  await must(edit(marisol, saves));
  expect(await edit(sofia, saves)).toEqual(refusal("saved_elsewhere"));
  await must(submitCampaign(ports, sofia, campaignId));
  const [version] = await readVersions(db, { campaignId, currency: "USD" });
  expect(version).toMatchObject({ by: "Sofia" });
  const consents = await readOwnConsents(db.sql, { personId: marisol.personId, email });
  expect(consents.map(({ kind, organisation }) => [kind, organisation]).sort()).toEqual([
    ["help", "FUDELA"],
    ["help_submit", "FUDELA"],
    ["terms", null],
  ]);
});

test("what is the entrepreneur's alone stays so: protection, withdrawal, payouts", async () => {
  const { ports, db, campaignId, facilitationId, sofia, answer } = await aBegunCampaign();
  await must(answer());
  expect(await submitCampaign(ports, sofia, campaignId)).toEqual(refusal("not_allowed"));
  expect(await withdrawCampaign(ports, sofia, { campaignId, reason: "" })).toEqual(refusal("not_allowed"));
  const hidden = { campaignId, isProtected: true, publicName: "La panadera" };
  expect(await protectCampaign(ports, sofia, hidden)).toEqual(refusal("not_allowed"));
  expect(
    await db.prisma.facilitation.findFirst({ where: { id: facilitationId, maySubmit: true } }),
  ).toBeNull();
});

test("consent is withdrawn at any moment, and with it the access; only what it allowed ends", async () => {
  const { ports, db, world, campaignId, facilitationId, sofia, other, marisol, edit, answer, glance } =
    await aBegunCampaign();
  await must(answer({ maySubmit: true }));
  await must(edit(sofia));
  expect(await endFacilitation(ports, other, { facilitationId })).toEqual(refusal("not_allowed"));
  await must(endFacilitation(ports, marisol, { facilitationId, onlySubmit: true }));
  await must(edit(sofia));
  expect(await submitCampaign(ports, sofia, campaignId)).toEqual(refusal("not_allowed"));
  const own = () => readOwnConsents(db.sql, { personId: marisol.personId, email });
  const given = (await own()).find(({ kind, isWithdrawable }) => kind === "help" && isWithdrawable);
  await must(withdrawOwnConsent(ports, marisol, given!.id));
  expect(await edit(sofia)).toEqual(refusal("not_allowed"));
  const told = await sentMails(world, "help-answered");
  expect(told.map(({ subject }) => subject)).toContain("Terminó la ayuda con «Un horno»");
  expect(await glance()).toEqual([]);
  expect(await remindEntrepreneur(ports, sofia, facilitationId)).toEqual(refusal("not_allowed"));
  expect(await readOwnHelp(db.sql, { personId: marisol.personId, email })).toEqual([]);
  expect(
    (await own())
      .filter(({ isGiven }) => !isGiven)
      .map(({ kind }) => kind)
      .sort(),
  ).toEqual(["help", "help_submit"]);
  await must(edit(marisol));
});

test("who declines ends it; the draft stays theirs", async () => {
  const { world, edit, sofia, marisol, answer, db } = await aBegunCampaign();
  await must(answer({ isAgreed: false }));
  const [told] = await sentMails(world, "help-answered");
  expect(told?.text).toContain("prefirió seguir sin ayuda");
  expect(await edit(sofia)).toEqual(refusal("not_allowed"));
  await must(edit(marisol));
  expect(await db.prisma.facilitation.findFirstOrThrow()).toMatchObject({ state: "declined", email: null });
});

test("an invitation says nothing of who is known, is answered with one's own campaign, and is forgotten without an answer", async () => {
  const { world, ports, db, organisationId, sofia, marisol, campaignId, answer, glance } =
    await aBegunCampaign();
  await must(answer({ isAgreed: false }));
  const invite = (to: string) =>
    inviteEntrepreneur(ports, sofia, { organisationId, email: to, locale: "es" });
  const { facilitationId } = await must(invite(email));
  expect(await invite(email)).toEqual(refusal("invited_before"));
  await must(invite("desconocida@example.org"));
  expect(await invite("desconocida")).toEqual(refusal("email_wrong"));
  const of = { facilitationId, isAgreed: true, maySubmit: false, locale: "es" };
  const agree = (own: string | null, textVersion: string = consentTexts.help) =>
    answerInvitation(ports, marisol, { ...of, campaignId: own, textVersion });
  expect(await agree(null)).toEqual(refusal("campaign_wrong"));
  expect(await agree(campaignId, "1999")).toEqual(refusal("another_text"));
  await must(agree(campaignId));
  expect((await glance()).map(({ title, entrepreneur }) => [title, entrepreneur]).sort()).toEqual([
    ["", "desconocida@example.org"],
    ["Un horno", "Marisol Chávez"],
  ]);
  await world.wait(61 * dayMs);
  await forgetDue(ports);
  expect(await db.prisma.facilitation.count({ where: { email: { not: null } } })).toBe(0);
  expect(await glance()).toHaveLength(1);
});

test("at a glance stands what each campaign waits for; a reminder goes out once a day and says so", async () => {
  const { world, ports, facilitationId, sofia, other, edit, answer, glance } = await aBegunCampaign();
  const [begun] = await glance();
  expect(begun!.next.map(({ kind }) => kind)).toEqual(["answer", "draft"]);
  await must(answer());
  await must(edit(sofia));
  expect((await glance())[0]).toMatchObject({ isAnswered: true, state: "draft", next: [{ kind: "send" }] });
  expect(await remindEntrepreneur(ports, other, facilitationId)).toEqual(refusal("not_allowed"));
  await must(remindEntrepreneur(ports, sofia, facilitationId));
  expect(await remindEntrepreneur(ports, sofia, facilitationId)).toEqual(refusal("reminded_today"));
  const [mail] = await sentMails(world, "campaign-reminder");
  expect(mail).toMatchObject({ to: email, text: expect.stringContaining("falta enviarla a revisión") });
  await world.wait(dayMs);
  await must(remindEntrepreneur(ports, sofia, facilitationId));
});

test("each Monday who helps gets one mail about all of them, or none when they want none", async () => {
  const { world, ports, sofia, fanny } = await aBegunCampaign();
  expect(newestMonday(new Date("2026-03-02T11:59:59Z")).toISOString()).toBe("2026-02-23T12:00:00.000Z");
  expect(newestMonday(new Date("2026-03-02T12:00:00Z")).toISOString()).toBe("2026-03-02T12:00:00.000Z");
  // Begun on a Sunday: the Monday before is not theirs.
  expect(await sendDigests(ports)).toBe(0);
  await must(chooseMails(ports, fanny, { kinds: { "facilitator-digest": false }, news: null }));
  await world.wait(dayMs);
  expect([await sendDigests(ports), await sendDigests(ports)]).toEqual([1, 0]);
  const [mail] = await sentMails(world, "facilitator-digest");
  expect(mail).toMatchObject({ to: "sofia@example.org", text: expect.stringContaining(email) });
  await must(chooseMails(ports, fanny, { kinds: { "facilitator-digest": true }, news: null }));
  await world.wait(7 * dayMs);
  expect(await sendDigests(ports)).toBe(2);
  expect(sofia.personId).not.toBe(fanny.personId);
});
