import { expect, test } from "vitest";
import type { Actor, Role } from "#app/domain/access/actor.ts";
import { readMemberList } from "#app/queries/panel/member-list.server.ts";
import { countRolesWaiting } from "#app/queries/panel/roles-waiting.server.ts";
import { decideMember } from "#app/use-cases/people/decide-member.server.ts";
import { endMembership } from "#app/use-cases/people/end-membership.server.ts";
import { proposeMember } from "#app/use-cases/people/propose-member.server.ts";
import { must, openFundedCall } from "../../factories/running-campaign.ts";
import { createWorld } from "../../support/world.ts";

const refusal = (kind: string) => ({ ok: false, refusal: { kind } });

async function setUp() {
  const world = await createWorld();
  const { ports, db } = world;
  const call = await openFundedCall(world);
  const elsewhere = await world.addOrganisation("Otro fondo", "matcher");
  const helpers = await world.addOrganisation("Ayuda", "facilitator");
  const add = (name: string, organisationId: string, role: Role) =>
    world.addPerson(name, [{ organisationId, role }]);
  const people = {
    stranger: await add("Marta", elsewhere, "matcher"),
    auditor: await add("Aurora", call.matcherId, "auditor"),
    fanny: await add("Fanny", helpers, "facilitator"),
    felix: await add("Felix", helpers, "facilitator"),
    entrepreneur: await world.addPerson("Esteban"),
  };
  const propose = (actor: Actor, role: Role = "matcher", organisationId = call.matcherId) =>
    proposeMember(ports, actor, { email: `nueva.${role}@example.org`, name: "Nueva", organisationId, role });
  const decide = (actor: Actor, proposalId: string, isApproved = true) =>
    decideMember(ports, actor, { proposalId, isApproved });
  const end = (
    actor: Actor,
    { personId }: { personId: string },
    role: Role = "matcher",
    organisationId = call.matcherId,
  ) => endMembership(ports, actor, { personId, organisationId, role, reason: "left" });
  const waiting = (actor: Actor) => countRolesWaiting(db.sql, actor);
  return { world, db, ...call, ...people, elsewhere, helpers, propose, decide, end, waiting };
}

test("a matcher proposes a colleague, another of the same organisation gives the role, and who gets it is mailed", async () => {
  const { db, ana, luis, stranger, auditor, operator, propose, decide, waiting } = await setUp();
  for (const role of ["matcher", "auditor"] as const) {
    const { proposalId } = await must(propose(ana, role));
    expect(await decide(ana, proposalId)).toEqual(refusal("second_person_needed"));
    for (const wrong of [stranger, auditor])
      expect(await decide(wrong, proposalId)).toEqual(refusal("not_allowed"));
    expect([
      await waiting(ana),
      await waiting(luis),
      await waiting(auditor),
      await waiting(operator),
    ]).toEqual([0, 1, 0, 1]);
    await must(decide(luis, proposalId));
    expect(await waiting(luis)).toBe(0);
    const told = await db.prisma.outboxMessage.findMany({ where: { toEmail: `nueva.${role}@example.org` } });
    expect(told).toMatchObject([{ kind: "access-changed", payload: { change: "role_given" } }]);
  }
  expect(await propose(luis, "auditor")).toEqual(refusal("member_already"));
});

test("a matcher gives neither a role elsewhere nor one that is not of a matcher, and no one else gives theirs", async () => {
  const { ana, stranger, auditor, fanny, entrepreneur, elsewhere, helpers, platform, propose } =
    await setUp();
  for (const wrong of [stranger, auditor, fanny, entrepreneur, { kind: "visitor" } as const])
    expect(await propose(wrong)).toEqual(refusal("not_allowed"));
  expect(await propose(ana, "matcher", elsewhere)).toEqual(refusal("not_allowed"));
  expect(await propose(ana, "operator", platform)).toEqual(refusal("not_allowed"));
  expect(await propose(ana, "operator")).toEqual(refusal("not_allowed"));
  expect(await propose(ana, "facilitator", helpers)).toEqual(refusal("not_allowed"));
});

test("whom a role is for does not give it to themself, also as a colleague", async () => {
  const { world, ana, luis, matcherId, decide } = await setUp();
  const { email } = await world.db.prisma.person.findUniqueOrThrow({ where: { id: luis.personId } });
  const wanted = { email, name: "Luis", organisationId: matcherId, role: "auditor" } as const;
  const { proposalId } = await must(proposeMember(world.ports, ana, wanted));
  expect(await decide(luis, proposalId)).toEqual(refusal("second_person_needed"));
});

test("facilitators give and take the role of their own organisation alone", async () => {
  const { fanny, felix, ana, helpers, matcherId, propose, decide, end } = await setUp();
  const { proposalId } = await must(propose(fanny, "facilitator", helpers));
  expect(await decide(ana, proposalId)).toEqual(refusal("not_allowed"));
  await must(decide(felix, proposalId));
  expect(await propose(fanny, "matcher", matcherId)).toEqual(refusal("not_allowed"));
  expect(await end(fanny, fanny, "facilitator", helpers)).toEqual(refusal("second_person_needed"));
  expect(await end(ana, felix, "facilitator", helpers)).toEqual(refusal("not_allowed"));
  await must(end(fanny, felix, "facilitator", helpers));
});

test("a matcher takes a colleague's role away at once, whose own proposals fall; nobody else does, and nobody their own", async () => {
  const { db, ana, luis, stranger, auditor, fanny, entrepreneur, propose, decide, end } = await setUp();
  const { proposalId } = await must(propose(luis));
  for (const wrong of [stranger, auditor, fanny, entrepreneur, { kind: "visitor" } as const])
    expect(await end(wrong, luis)).toEqual(refusal("not_allowed"));
  expect(await end(ana, ana)).toEqual(refusal("second_person_needed"));
  await must(end(ana, luis));
  expect(await decide(ana, proposalId)).toEqual(refusal("decided_before"));
  const kept = { kind: "role_taken:matcher", subjectId: luis.personId };
  expect(await db.prisma.activity.findMany({ where: kept })).toMatchObject([
    { actorId: ana.personId, reason: "left" },
  ]);
  await must(end(ana, auditor, "auditor"));
});

test("everybody reads the people of their own organisation alone; an auditor finds nothing there to change", async () => {
  const { db, ana, auditor, stranger, fanny, operator, matcherId, helpers, propose } = await setUp();
  await must(propose(ana));
  const read = (actor: Actor) => readMemberList(db.sql, actor);
  const own = await read(ana);
  expect(own.members.map(({ name, isYou, mayEnd }) => [name, isYou, mayEnd])).toEqual([
    ["Ana", true, false],
    ["Luis", false, true],
    ["Aurora", false, true],
  ]);
  expect(own.places.map(({ organisationId, role }) => [organisationId, role])).toEqual([
    [matcherId, "matcher"],
    [matcherId, "auditor"],
  ]);
  const audited = await read(auditor);
  expect(audited.members.map(({ name }) => name)).toEqual(own.members.map(({ name }) => name));
  expect(audited.members.some(({ mayEnd }) => mayEnd)).toBe(false);
  expect(audited).toMatchObject({ places: [], proposals: [{ mayDecide: false }] });
  expect(await read(stranger)).toMatchObject({ members: [{ name: "Marta" }], proposals: [] });
  expect((await read(fanny)).members.every(({ organisationId }) => organisationId === helpers)).toBe(true);
  expect((await read(operator)).members.length).toBeGreaterThan(6);
  expect(await read({ kind: "visitor" })).toEqual({ members: [], proposals: [], places: [] });
});

test("one mailbox holds no second seat in an organisation under another form of its address", async () => {
  const { world, ana, matcherId } = await setUp();
  const of = { name: "Otra", organisationId: matcherId, role: "matcher" as const };
  expect(await proposeMember(world.ports, ana, { ...of, email: "ana+dos@example.org" })).toEqual(
    refusal("same_mailbox"),
  );
  await must(proposeMember(world.ports, ana, { ...of, email: "ana+dos@example.com" }));
});
