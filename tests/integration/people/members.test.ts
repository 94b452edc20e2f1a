import { expect, test } from "vitest";
import type { Role } from "#app/domain/access/actor.ts";
import { readMemberList } from "#app/queries/panel/member-list.server.ts";
import { decideMember } from "#app/use-cases/people/decide-member.server.ts";
import { endMembership } from "#app/use-cases/people/end-membership.server.ts";
import { openSession } from "#app/use-cases/people/open-session.server.ts";
import { proposeMember } from "#app/use-cases/people/propose-member.server.ts";
import { must, openFundedCall } from "../../factories/running-campaign.ts";
import { createWorld } from "../../support/world.ts";

const refusal = (kind: string) => ({ ok: false, refusal: { kind } });

async function setUp() {
  const world = await createWorld();
  const { ports } = world;
  const call = await openFundedCall(world);
  const { operator, treasurer, matcherId } = call;
  const wanted = {
    email: " Nueva@Example.org ",
    name: "Nueva",
    organisationId: matcherId,
    role: "matcher" as Role,
  };
  const propose = (of: Partial<typeof wanted> = {}) => proposeMember(ports, operator, { ...wanted, ...of });
  const decide = (proposalId: string, actor = treasurer, isApproved = true) =>
    decideMember(ports, actor, { proposalId, isApproved });
  const rolesOf = (email: string) =>
    world.db.prisma.membership.findMany({ where: { person: { email } }, select: { role: true } });
  return { world, ports, ...call, propose, decide, rolesOf };
}

test("a role is proposed by one operator and given by another, once; who is new becomes a person and is told", async () => {
  const { world, operator, treasurer, propose, decide, rolesOf } = await setUp();
  const { proposalId } = await must(propose());
  expect(await propose()).toEqual(refusal("proposed_before"));
  expect((await readMemberList(world.db.sql, operator)).proposals).toMatchObject([
    { email: "nueva@example.org" },
  ]);
  expect(await decide(proposalId, operator)).toEqual(refusal("second_person_needed"));
  expect(await rolesOf("nueva@example.org")).toEqual([]);
  const answers = await Promise.all(Array.from({ length: 5 }, () => decide(proposalId, treasurer)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await rolesOf("nueva@example.org")).toEqual([{ role: "matcher" }]);
  expect(await propose()).toEqual(refusal("member_already"));
  const mails = await world.db.prisma.outboxMessage.findMany({ where: { toEmail: "nueva@example.org" } });
  expect(mails).toMatchObject([{ kind: "access-changed", payload: { change: "role_given" } }]);
});

test("an operator neither gives themself a role that another proposed, nor is one given where it cannot be", async () => {
  const { world, treasurer, platform, matcherId, propose, decide, rolesOf } = await setUp();
  const own = await world.db.prisma.person.findUniqueOrThrow({ where: { id: treasurer.personId } });
  const { proposalId } = await must(propose({ email: own.email }));
  expect(await decide(proposalId, treasurer)).toEqual(refusal("second_person_needed"));
  expect(await rolesOf(own.email)).toEqual([{ role: "operator" }]);
  expect(await propose({ organisationId: platform, role: "matcher" })).toEqual(refusal("organisation_wrong"));
  expect(await propose({ organisationId: matcherId, role: "operator" })).toEqual(
    refusal("organisation_wrong"),
  );
  expect(await propose({ email: "nueva" })).toEqual(refusal("email_wrong"));
  expect(await propose({ name: " " })).toEqual(refusal("name_missing"));
});

test("a rejected proposal gives nothing and may be made again; the database itself wants two people", async () => {
  const { world, propose, decide, treasurer, rolesOf } = await setUp();
  const { proposalId } = await must(propose());
  await must(decide(proposalId, treasurer, false));
  expect(await decide(proposalId)).toEqual(refusal("decided_before"));
  expect(await rolesOf("nueva@example.org")).toEqual([]);
  await must(propose());
  const forged = world.db.sql.query(
    "update membership_proposal set decided_by = proposed_by where decided_by is not null",
  );
  await expect(forged).rejects.toMatchObject({ code: "23514" });
});

test("a role is taken away at once, with a reason that is kept: the person's sessions end; nobody takes their own", async () => {
  const { world, ports, operator, luis, matcherId, platform } = await setUp();
  await openSession(world.db.sql, ports, { personId: luis.personId, browser: null, hasSecondFactor: true });
  const end = (reason: string) =>
    endMembership(ports, operator, {
      personId: luis.personId,
      organisationId: matcherId,
      role: "matcher",
      reason,
    });
  expect(await end(" ")).toEqual(refusal("reason_missing"));
  await must(end("He left the fund"));
  expect(await end("again")).toEqual(refusal("not_a_member"));
  expect(await world.db.prisma.session.count({ where: { personId: luis.personId } })).toBe(0);
  expect(await world.db.prisma.activity.findMany({ where: { kind: "role_taken:matcher" } })).toMatchObject([
    { actorId: operator.personId, subjectId: luis.personId, reason: "He left the fund" },
  ]);
  const own = {
    personId: operator.personId,
    organisationId: platform,
    role: "operator",
    reason: "-",
  } as const;
  expect(await endMembership(ports, operator, own)).toEqual(refusal("second_person_needed"));
});
