import { expect, test } from "vitest";
import { requestSignInCode } from "#app/use-cases/people/request-sign-in-code.server.ts";
import { signIn, signOut } from "#app/use-cases/people/sign-in.server.ts";
import { must } from "../../factories/running-campaign.ts";
import { createWorld } from "../../support/world.ts";

const email = "yusmary@example.org";
const minuteMs = 60_000;

test("the code that was sent signs in, once; spaces in it do not matter", async () => {
  const { sendCode, enter, world } = await openDoor();
  const code = await sendCode();
  expect(code).toMatch(/^\d{6}$/);
  const { personId, token } = await must(enter(`${code.slice(0, 3)} ${code.slice(3)}`));
  expect(await world.db.prisma.person.findUnique({ where: { id: personId } })).toMatchObject({ email });
  expect(await enter(code)).toEqual({ ok: false, refusal: { kind: "code_is_over" } });
  await signOut(world.ports, token);
  expect(await world.db.prisma.session.count()).toBe(0);
});

test("a wrong code is refused; after five tries the right one is refused too", async () => {
  const { sendCode, enter } = await openDoor();
  const code = await sendCode();
  const wrong = code === "000000" ? "000001" : "000000";
  const kinds = [];
  for (let attempt = 0; attempt < 5; attempt++) {
    const answer = await enter(wrong);
    kinds.push(answer.ok ? "in" : answer.refusal.kind);
  }
  expect(kinds).toEqual(["wrong_code", "wrong_code", "wrong_code", "wrong_code", "too_many_tries"]);
  expect(await enter(code)).toEqual({ ok: false, refusal: { kind: "too_many_tries" } });
});

test("twenty guesses at once are five tries", async () => {
  const { sendCode, enter, world } = await openDoor();
  const code = await sendCode();
  const wrong = code === "000000" ? "000001" : "000000";
  await Promise.all(Array.from({ length: 20 }, () => enter(wrong)));
  expect(await world.db.prisma.signInCode.findFirstOrThrow()).toMatchObject({ attempts: 5, usedAt: null });
});

test("a code is over after ten minutes, to the millisecond", async () => {
  const { sendCode, enter, world } = await openDoor();
  const code = await sendCode();
  await world.wait(10 * minuteMs);
  expect(await enter(code)).toEqual({ ok: false, refusal: { kind: "code_is_over" } });
  const next = await sendCode();
  await world.wait(10 * minuteMs - 1);
  expect(await enter(next)).toMatchObject({ ok: true });
});

test("only the newest code signs in, and once it has, no older one does", async () => {
  const { sendCode, enter, world } = await openDoor();
  const first = await sendCode();
  await world.wait(1_000);
  const second = await sendCode();
  if (first !== second) expect(await enter(first)).toEqual({ ok: false, refusal: { kind: "wrong_code" } });
  expect(await enter(second)).toMatchObject({ ok: true });
  expect(await enter(first)).toEqual({ ok: false, refusal: { kind: "code_is_over" } });
});

test("a code signs in only the address it was sent to", async () => {
  const { sendCode, world } = await openDoor();
  const code = await sendCode();
  await must(requestSignInCode(world.ports, { email: "olga@example.org", locale: "es" }));
  const answer = await signIn(world.ports, { email: "olga@example.org", code, locale: "es" });
  expect(answer.ok && "in").toBe(false);
});

test("five codes an hour are sent to an address, whatever its capitals; the next hour again", async () => {
  const { world } = await openDoor();
  const ask = (to: string) => requestSignInCode(world.ports, { email: to, locale: "es" });
  for (const to of [email, ` ${email} `, email.toUpperCase(), email, email]) await must(ask(to));
  expect(await ask(email)).toEqual({ ok: false, refusal: { kind: "too_many_codes" } });
  expect(await ask("olga@example.org")).toMatchObject({ ok: true });
  await world.wait(60 * minuteMs);
  expect(await ask(email)).toMatchObject({ ok: true });
});

test("twelve requests at once are five codes", async () => {
  const { world } = await openDoor();
  await Promise.all(Array.from({ length: 4 }, () => world.db.sql.query("select pg_sleep(0.05)")));
  const ask = () => requestSignInCode(world.ports, { email, locale: "es" });
  const answers = await Promise.all(Array.from({ length: 12 }, ask));
  expect(answers.filter(({ ok }) => ok)).toHaveLength(5);
  expect(await world.db.prisma.outboxMessage.count()).toBe(5);
});

test.each(["", "yusmary", "a@b", "a b@example.org", `${"x".repeat(250)}@example.org`])(
  "nothing is sent to what is no address: %s",
  async (typed) => {
    const { world } = await openDoor();
    expect(await requestSignInCode(world.ports, { email: typed, locale: "es" })).toEqual({
      ok: false,
      refusal: { kind: "not_an_email" },
    });
    expect(await world.db.prisma.outboxMessage.count()).toBe(0);
  },
);

test("neither code nor session stands in the database in clear", async () => {
  const { sendCode, enter, world } = await openDoor();
  const code = await sendCode();
  const { token } = await must(enter(code));
  const rows = JSON.stringify([
    await world.db.prisma.signInCode.findMany(),
    await world.db.prisma.session.findMany(),
  ]);
  expect(rows).not.toContain(code);
  expect(rows).not.toContain(token);
});

async function openDoor() {
  const world = await createWorld();
  return {
    world,
    /** Asks for a code and reads it from the mail that is to be sent. */
    async sendCode() {
      await must(requestSignInCode(world.ports, { email, locale: "es" }));
      const mail = await world.db.prisma.outboxMessage.findFirstOrThrow({ orderBy: { id: "desc" } });
      return (mail.payload as { code: string }).code;
    },
    enter: (code: string) => signIn(world.ports, { email, code, locale: "es" }),
  };
}
