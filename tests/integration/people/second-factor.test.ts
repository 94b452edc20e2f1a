import { expect, test } from "vitest";
import { beginSecondFactor } from "#app/use-cases/people/begin-second-factor.server.ts";
import { confirmSecondFactor } from "#app/use-cases/people/confirm-second-factor.server.ts";
import { endSecondFactor } from "#app/use-cases/people/end-second-factor.server.ts";
import { endSessions } from "#app/use-cases/people/end-sessions.server.ts";
import { openSession } from "#app/use-cases/people/open-session.server.ts";
import { passSecondFactor } from "#app/use-cases/people/pass-second-factor.server.ts";
import { resetSecondFactor } from "#app/use-cases/people/reset-second-factor.server.ts";
import { must, openFundedCall } from "../../factories/running-campaign.ts";
import { createWorld } from "../../support/world.ts";

const stepMs = 30_000;

/** Ana, a matcher, with an app on her phone and two sessions. */
async function setUp() {
  const world = await createWorld();
  const { ports } = world;
  const call = await openFundedCall(world);
  const { ana } = call;
  const open = async () => {
    const token = await openSession(world.db.sql, ports, {
      personId: ana.personId,
      browser: null,
      hasSecondFactor: false,
    });
    const tokenHash = ports.keyedHash("session", token);
    return (await world.db.prisma.session.findUniqueOrThrow({ where: { tokenHash } })).id;
  };
  const [sessionId, elsewhere] = [await open(), await open()];
  const { secret } = await must(beginSecondFactor(ports, ana, { sessionId }));
  const codeIn = (steps: number) =>
    ports.oneTimeCodes.codeOf(secret, ports.oneTimeCodes.stepAt(world.now()) + steps);
  const confirm = () => confirmSecondFactor(ports, ana, { code: codeIn(0), sessionId });
  const pass = (code: string, of = elsewhere) => passSecondFactor(ports, ana, { code, sessionId: of });
  const shown = async () =>
    (await world.db.prisma.session.findMany({ where: { secondFactorAt: { not: null } } })).map(
      ({ id }) => id,
    );
  return { world, ports, call, ana, secret, sessionId, elsewhere, codeIn, confirm, pass, shown };
}

const wrong = { ok: false, refusal: { kind: "wrong_code" } };

test("the app's first code sets it up and opens the session it was typed in, no other", async () => {
  const { world, ports, ana, secret, sessionId, codeIn, confirm, pass, shown } = await setUp();
  expect(
    await must(beginSecondFactor(ports, ana, { sessionId })),
    "asked again it is the same app",
  ).toMatchObject({
    secret,
  });
  expect(await pass(codeIn(0)), "it is not asked for before its first code").toEqual(wrong);
  const { recoveryCodes } = await must(confirm());
  expect(new Set(recoveryCodes).size).toBe(10);
  expect(await shown()).toEqual([sessionId]);
  expect(await beginSecondFactor(ports, ana, { sessionId })).toMatchObject({
    refusal: { kind: "set_up_before" },
  });
  const kept = JSON.stringify([
    await world.db.sql.query("select f::text from second_factor f"),
    await world.db.sql.query("select r::text from recovery_code r"),
    await world.db.sql.query("select payload from outbox_message"),
  ]);
  for (const text of [secret, ...recoveryCodes]) expect(kept).not.toContain(text);
  const mails = await world.db.prisma.outboxMessage.findMany({ where: { kind: "access-changed" } });
  expect(mails).toMatchObject([{ toEmail: "ana@example.org", payload: { change: "second_factor_set_up" } }]);
});

test("a secret that another session was shown before is not the one that is set up", async () => {
  const { ports, ana, secret, sessionId, elsewhere, world } = await setUp();
  const own = await must(beginSecondFactor(ports, ana, { sessionId: elsewhere }));
  expect(own.secret).not.toBe(secret);
  const step = ports.oneTimeCodes.stepAt(world.now());
  const stolen = { code: ports.oneTimeCodes.codeOf(secret, step), sessionId };
  expect(await confirmSecondFactor(ports, ana, stolen)).toEqual(wrong);
  const code = ports.oneTimeCodes.codeOf(own.secret, step);
  await must(confirmSecondFactor(ports, ana, { code, sessionId: elsewhere }));
});

test("a code opens once, the one of 30 seconds before or after too, and no older one", async () => {
  const { world, codeIn, confirm, pass, shown, elsewhere } = await setUp();
  await must(confirm());
  expect(await pass(codeIn(0)), "the code that set it up").toEqual(wrong);
  await world.wait(4 * stepMs);
  expect(await pass(codeIn(-2))).toEqual(wrong);
  expect(await pass(codeIn(2))).toEqual(wrong);
  expect(await shown()).not.toContain(elsewhere);
  await must(pass(`${codeIn(-1).slice(0, 3)} ${codeIn(-1).slice(3)}`));
  expect(await shown()).toContain(elsewhere);
  await must(pass(codeIn(1)));
  expect(await pass(codeIn(0)), "an earlier one than the last used").toEqual(wrong);
});

test("twenty sessions at once with one code: it opens one of them", async () => {
  const { world, codeIn, confirm, pass } = await setUp();
  await must(confirm());
  await world.wait(stepMs);
  const code = codeIn(0);
  const answers = await Promise.all(Array.from({ length: 9 }, () => pass(code)));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
});

test("a recovery code opens once, however it is typed, and only its owner's session", async () => {
  const { world, ports, call, confirm, pass, elsewhere, shown } = await setUp();
  const { recoveryCodes } = await must(confirm());
  const { secret } = await must(beginSecondFactor(ports, call.luis, { sessionId: null }));
  const code = ports.oneTimeCodes.codeOf(secret, ports.oneTimeCodes.stepAt(world.now()));
  await must(confirmSecondFactor(ports, call.luis, { code, sessionId: null }));
  const stolen = { code: recoveryCodes[0]!, sessionId: elsewhere };
  expect(await passSecondFactor(ports, call.luis, stolen)).toEqual(wrong);
  await must(pass(` ${recoveryCodes[0]!.toUpperCase().replace("-", " ")} `));
  expect(await shown()).toContain(elsewhere);
  expect(await pass(recoveryCodes[0]!)).toEqual(wrong);
  await must(pass(recoveryCodes[1]!));
});

test("after ten tries the right code is refused too, for a quarter of an hour", async () => {
  const { world, codeIn, confirm, pass } = await setUp();
  await must(confirm());
  await world.wait(2 * stepMs);
  for (let index = 0; index < 9; index++) expect(await pass("abcd-efgh")).toEqual(wrong);
  expect(await pass(codeIn(0))).toEqual({ ok: false, refusal: { kind: "too_many_tries" } });
  await world.wait(15 * 60_000);
  await must(pass(codeIn(0)));
});

test("its owner ends it with a code: the other sessions end, and this one has shown nothing any more", async () => {
  const { world, ports, ana, codeIn, confirm, sessionId, shown } = await setUp();
  await must(confirm());
  expect(await endSecondFactor(ports, ana, { code: "000000", sessionId })).toEqual(wrong);
  await world.wait(stepMs);
  await must(endSecondFactor(ports, ana, { code: codeIn(0), sessionId }));
  expect(await world.db.prisma.session.findMany()).toMatchObject([{ id: sessionId, secondFactorAt: null }]);
  expect(await shown()).toEqual([]);
  expect(await world.db.prisma.recoveryCode.count()).toBe(0);
  const again = await must(beginSecondFactor(ports, ana, { sessionId }));
  expect(again.secret).not.toBe("");
});

test("another operator takes it away for who lost the phone, with a reason that is kept; nobody for themselves", async () => {
  const { world, ports, call, ana, confirm } = await setUp();
  await must(confirm());
  const { operator } = call;
  const reset = (email: string, reason = "She came to the office with her passport") =>
    resetSecondFactor(ports, operator, { email, reason });
  expect(await reset("ana@example.org", " ")).toMatchObject({ refusal: { kind: "reason_missing" } });
  expect(await reset("nobody@example.org")).toMatchObject({ refusal: { kind: "nobody" } });
  const own = await world.db.prisma.person.findUniqueOrThrow({ where: { id: operator.personId } });
  expect(await reset(own.email)).toMatchObject({ refusal: { kind: "second_person_needed" } });
  await must(reset(" Ana@Example.org "));
  expect(await world.db.prisma.session.count()).toBe(0);
  expect(await world.db.prisma.secondFactor.count()).toBe(0);
  expect(await world.db.prisma.activity.findMany({ where: { kind: "second_factor_reset" } })).toMatchObject([
    {
      actorId: operator.personId,
      subjectId: ana.personId,
      reason: "She came to the office with her passport",
    },
  ]);
});

test("somebody ends a session of theirs, or all others, and never one of somebody else", async () => {
  const { world, ports, call, ana, sessionId, elsewhere } = await setUp();
  const left = async () => new Set((await world.db.prisma.session.findMany()).map(({ id }) => id));
  expect(await must(endSessions(ports, call.luis, { sessionId: elsewhere }))).toEqual({ ended: 0 });
  expect(await must(endSessions(ports, call.luis, { except: sessionId }))).toEqual({ ended: 0 });
  expect(await left()).toEqual(new Set([sessionId, elsewhere]));
  expect(await must(endSessions(ports, ana, { except: sessionId }))).toEqual({ ended: 1 });
  expect(await must(endSessions(ports, ana, { sessionId }))).toEqual({ ended: 1 });
  expect(await left()).toEqual(new Set());
});
