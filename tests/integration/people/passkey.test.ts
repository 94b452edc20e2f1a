import { expect, test } from "vitest";
import { addPasskey } from "#app/use-cases/people/add-passkey.server.ts";
import { beginPasskey } from "#app/use-cases/people/begin-passkey.server.ts";
import { forgetUsedChallenges } from "#app/use-cases/people/passkey-challenge.server.ts";
import { removePasskey } from "#app/use-cases/people/remove-passkey.server.ts";
import { askPasskey, signInWithPasskey } from "#app/use-cases/people/sign-in-with-passkey.server.ts";
import { must } from "../../factories/running-campaign.ts";
import { softPasskey } from "../../factories/soft-passkey.ts";
import { createWorld } from "../../support/world.ts";

const wrong = { ok: false, refusal: { kind: "passkey_wrong" } };
const unknown = { ok: false, refusal: { kind: "passkey_unknown" } };
const minuteMs = 60_000;

async function setUp() {
  const world = await createWorld();
  const { ports } = world;
  const [ana, luis] = [await world.addPerson("Ana"), await world.addPerson("Luis")];
  const phone = softPasskey();
  const add = (answer: unknown, actor = ana) =>
    addPasskey(ports, actor, { answer, browser: "Chrome · Android" });
  const enter = (answer: unknown) => signInWithPasskey(ports, { answer, browser: null });
  const begin = async (actor = ana) => must(beginPasskey(ports, actor));
  const sessions = () => world.db.prisma.session.findMany();
  return { world, ports, ana, luis, phone, add, enter, begin, sessions };
}

test("a passkey is made once and signs in, its owner having shown a second factor with it", async () => {
  const { world, ports, ana, phone, add, enter, begin, sessions } = await setUp();
  await must(add(phone.make(await begin())));
  expect(await begin(), "a device that has one is not asked for another").toMatchObject({
    excludeCredentials: [{ id: phone.id }],
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });
  await must(enter(phone.sign(await askPasskey(ports))));
  expect(await sessions()).toMatchObject([{ personId: ana.personId, secondFactorAt: world.now() }]);
  expect(await world.db.prisma.passkey.findMany()).toMatchObject([{ usedAt: world.now(), counter: 1n }]);
  const mails = await world.db.prisma.outboxMessage.findMany();
  expect(mails).toMatchObject([{ kind: "access-changed", payload: { change: "passkey_added" } }]);
});

test("an answer opens once, within five minutes, and signed by the key that it names", async () => {
  const { world, ports, phone, add, enter, begin, sessions } = await setUp();
  await must(add(phone.make(await begin())));
  const answer = phone.sign(await askPasskey(ports));
  await must(enter(answer));
  expect(await enter(answer), "replayed").toEqual(unknown);
  const asked = await askPasskey(ports);
  await world.wait(5 * minuteMs);
  expect(await enter(phone.sign(asked)), "late").toEqual(unknown);
  const thief = softPasskey();
  const forged = { ...thief.sign(await askPasskey(ports)), id: phone.id, rawId: phone.id };
  expect(await enter(forged), "another key under this one's name").toEqual(unknown);
  expect(await enter(thief.sign(await askPasskey(ports))), "a key that nobody has here").toEqual(unknown);
  expect(await sessions()).toHaveLength(1);
  await forgetUsedChallenges(ports);
  expect(await world.db.prisma.usedChallenge.count(), "those that are over are forgotten").toBe(0);
});

test("twenty answers at once to one question open one session", async () => {
  const { ports, phone, add, enter, begin, sessions } = await setUp();
  await must(add(phone.make(await begin())));
  const asked = await askPasskey(ports);
  const answers = Array.from({ length: 20 }, () => phone.sign(asked));
  const entered = await Promise.all(answers.map((answer) => enter(answer)));
  expect(entered.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await sessions()).toHaveLength(1);
});

test.each([
  ["another site's page", { origin: "http://esperanza.example" }],
  ["a device that asked for no finger, face or PIN", { hasVerified: false }],
])("the answer of %s proves nothing", async (_, site) => {
  const { ports, phone, add, enter, begin } = await setUp();
  expect(await add(phone.make(await begin(), site))).toEqual(wrong);
  await must(add(phone.make(await begin())));
  expect(await enter(phone.sign(await askPasskey(ports), site))).toEqual(unknown);
});

test("a question belongs to whom it was asked, and is none of somebody's own making", async () => {
  const { ports, luis, phone, add, enter, begin } = await setUp();
  expect(await add(phone.make(await begin(luis))), "Luis's question answered as Ana").toEqual(wrong);
  expect(await add(phone.make(await askPasskey(ports))), "a question for signing in").toEqual(wrong);
  const own = Buffer.from(`abc.${Date.now() * 2}.def`).toString("base64url");
  expect(await add(phone.make({ challenge: own }))).toEqual(wrong);
  await must(add(phone.make(await begin())));
  expect(await enter(phone.sign(await begin())), "a question for a new passkey").toEqual(unknown);
  expect(await add(phone.make(await begin(luis)), luis), "a passkey that Ana has").toEqual(wrong);
});

test.each([null, "", 7, [], {}, { id: "x" }, { id: "x", response: { clientDataJSON: "!" } }])(
  "what is no answer (%j) is refused in words",
  async (answer) => {
    const { add, enter } = await setUp();
    expect(await add(answer)).toEqual(wrong);
    expect(await enter(answer)).toEqual(unknown);
  },
);

test("taken away by its owner it opens nothing; somebody else cannot take it away; ten are enough", async () => {
  const { world, ports, ana, luis, phone, add, enter, begin } = await setUp();
  await must(add(phone.make(await begin())));
  await must(removePasskey(ports, luis, { passkeyId: phone.id }));
  await must(enter(phone.sign(await askPasskey(ports))));
  await must(removePasskey(ports, ana, { passkeyId: phone.id }));
  expect(await enter(phone.sign(await askPasskey(ports)))).toEqual(unknown);
  for (let index = 0; index < 10; index++) await must(add(softPasskey().make(await begin())));
  expect(await add(softPasskey().make(await begin()))).toMatchObject({
    refusal: { kind: "too_many_passkeys" },
  });
  expect(await world.db.prisma.passkey.count()).toBe(10);
});
