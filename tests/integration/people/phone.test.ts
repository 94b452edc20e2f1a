import { expect, test } from "vitest";
import type { Actor } from "#app/domain/access/actor.ts";
import type { TextSender } from "#app/domain/ports/text-sender.ts";
import { codeText, shortText } from "#app/i18n/short-text.ts";
import { createConsoleTexts } from "#app/integrations/console-texts/console-texts.ts";
import { readMailContent } from "#app/queries/mail/mail-content.server.ts";
import { readOwnPhone } from "#app/queries/panel/own-phone.server.ts";
import { tellEndingCampaigns } from "#app/use-cases/campaign/tell-ending-campaigns.server.ts";
import { chooseChannel } from "#app/use-cases/people/choose-channel.server.ts";
import { chooseMails } from "#app/use-cases/people/choose-mails.server.ts";
import { confirmPhone } from "#app/use-cases/people/confirm-phone.server.ts";
import { forgetPhone } from "#app/use-cases/people/forget-phone.server.ts";
import { statePhone } from "#app/use-cases/people/state-phone.server.ts";
import type { Ports } from "#app/use-cases/ports.ts";
import { sendTexts } from "#app/use-cases/send-texts.server.ts";
import { tellPersons } from "#app/use-cases/tell-persons.server.ts";
import { launchCampaign, must, openFundedCall } from "../../factories/running-campaign.ts";
import { createWorld, dayMs } from "../../support/world.ts";

type Sent = Parameters<TextSender["send"]>[0];
const phone = "0991234567";
const e164 = "+593991234567";
const hourMs = 3_600_000;

/** A live campaign and its entrepreneur, with a provider of texts that keeps what it is given; `answers` come first. */
async function withTexts() {
  const world = await createWorld();
  const sent: Sent[] = [];
  const answers: Awaited<ReturnType<TextSender["send"]>>[] = [];
  const ports: Ports = {
    ...world.ports,
    texts: {
      async send(text) {
        sent.push(text);
        return answers.shift() ?? { ok: true };
      },
    },
    textWriter: {
      async write({ kind, payload }, { locale }) {
        if (kind === "phone-code") return codeText(payload.code!, { locale });
        const content = await readMailContent(
          world.db.sql,
          { kind, payload },
          { ...world.ports, contact: "" },
        );
        return content && shortText(content, { locale, siteUrl: world.ports.siteUrl });
      },
    },
  };
  const { campaignId, entrepreneur } = await launchCampaign(world, await openFundedCall(world));
  const state = (actor: Actor, typed = phone) => statePhone(ports, actor, { phone: typed, channel: "sms" });
  const send = async () => {
    await sendTexts(ports, { most: 20 });
    return sent.splice(0);
  };
  const codeSent = async () => /\d{6}/.exec((await send())[0]!.text)![0];
  const confirm = (actor: Actor, code: string) => confirmPhone(ports, actor, { code });
  const tell = (personId: string, key = "campaign-opened:1") => {
    const mail = { key, kind: "campaign-opened", personId, payload: { campaignId } } as const;
    return tellPersons(world.db.sql, [mail], { now: world.now() });
  };
  const own = () => readOwnPhone(world.db.sql, entrepreneur.personId);
  const { personId } = entrepreneur;
  return {
    world,
    db: world.db,
    ports,
    campaignId,
    entrepreneur,
    personId,
    answers,
    state,
    send,
    codeSent,
    confirm,
    tell,
    own,
  };
}

test("who confirmed a number gets one text for each fact beside the e-mail, and nothing before", async () => {
  const { world, db, entrepreneur, personId, state, send, codeSent, confirm, tell, own } = await withTexts();
  expect(await send()).toEqual([]);
  await must(state(entrepreneur));
  await tell(personId, "campaign-opened:0");
  const texts = await db.prisma.textMessage.findMany();
  expect(texts.map(({ kind }) => kind)).toEqual(["phone-code"]);
  const code = await codeSent();
  expect(await own()).toEqual({ end: "567", channel: "sms", isConfirmed: false });
  await must(confirm(entrepreneur, ` ${code.slice(0, 3)} ${code.slice(3)}`));
  expect(await own()).toMatchObject({ isConfirmed: true });
  for (let times = 0; times < 2; times++) await tell(personId);
  const another = await world.addPerson("Ajena");
  await tell(another.personId, "campaign-opened:2");
  const text = "Esperanza: Su campaña ya esta en linea. http://localhost:3000/panel";
  expect(await send()).toEqual([{ to: e164, channel: "sms", text }]);
  expect(await send()).toEqual([]);
  expect(await db.prisma.outboxMessage.count({ where: { key: { startsWith: "campaign-opened" } } })).toBe(3);
});

test("a number is encrypted, its code is kept as a hash, and both are gone when its owner takes it away", async () => {
  const { db, ports, entrepreneur, personId, state, send, codeSent, confirm, tell, own } = await withTexts();
  await must(state(entrepreneur));
  const code = await codeSent();
  const kept = JSON.stringify([
    await db.prisma.personPhone.findMany(),
    await db.sql.query("select payload from text_message"),
  ]);
  expect(kept).not.toContain("991234567");
  expect(kept).not.toContain(code);
  await must(confirm(entrepreneur, code));
  await tell(personId);
  await must(forgetPhone(ports, entrepreneur));
  expect(await own()).toBeNull();
  expect(await send()).toEqual([]);
  expect(await db.prisma.textMessage.count({ where: { sentAt: null } })).toBe(0);
});

test("a code holds ten minutes and five tries, is its owner's alone, and five may be asked for in an hour", async () => {
  const { world, entrepreneur, state, send, codeSent, confirm, own } = await withTexts();
  expect(await state(entrepreneur, "022345678")).toMatchObject({ refusal: { kind: "not_a_phone" } });
  await must(state(entrepreneur));
  const code = await codeSent();
  const stranger = await world.addPerson("Ajena");
  expect(await confirm(stranger, code)).toMatchObject({ refusal: { kind: "code_is_over" } });
  const wrong = code === "000000" ? "000001" : "000000";
  for (let times = 0; times < 5; times++)
    expect(await confirm(entrepreneur, wrong)).toMatchObject({ refusal: { kind: "wrong_code" } });
  expect(await confirm(entrepreneur, code)).toMatchObject({ refusal: { kind: "too_many_tries" } });
  await world.wait(11 * 60_000);
  expect(await confirm(entrepreneur, code)).toMatchObject({ refusal: { kind: "code_is_over" } });
  expect(await own()).toMatchObject({ isConfirmed: false });
  for (let times = 0; times < 4; times++) await must(state(entrepreneur));
  expect(await send()).toHaveLength(1);
  expect(await state(entrepreneur)).toMatchObject({ refusal: { kind: "too_many_codes" } });
  expect(await state(stranger)).toMatchObject({ refusal: { kind: "too_many_codes" } });
  await world.wait(hourMs);
  await must(state(entrepreneur));
});

test("a new number is confirmed anew, and gets nothing that was told to the one before", async () => {
  const { entrepreneur, personId, state, send, codeSent, confirm, tell } = await withTexts();
  await must(state(entrepreneur));
  await must(confirm(entrepreneur, await codeSent()));
  await tell(personId);
  await must(state(entrepreneur, "+51 912345678"));
  await tell(personId, "campaign-opened:2");
  expect(await send()).toMatchObject([{ to: "+51912345678", text: expect.stringMatching(/\d{6}/) }]);
});

test("who turned texts off, or the reminder, gets none; what waits is not sent", async () => {
  const { world, db, ports, campaignId, entrepreneur, personId, state, send, codeSent, confirm, tell } =
    await withTexts();
  await must(state(entrepreneur));
  await must(confirm(entrepreneur, await codeSent()));
  await tell(personId);
  await must(chooseChannel(ports, entrepreneur, { channel: null }));
  await tell(personId, "campaign-opened:2");
  expect(await send()).toEqual([]);
  await must(chooseChannel(ports, entrepreneur, { channel: "whatsapp" }));
  const { deadlineAt } = await db.prisma.campaign.findUniqueOrThrow({ where: { id: campaignId } });
  await world.wait(deadlineAt!.getTime() - world.now().getTime() - dayMs / 2);
  await must(chooseMails(ports, entrepreneur, { kinds: { "campaign-ending": false }, news: null }));
  expect([await tellEndingCampaigns(ports), await send()]).toEqual([0, []]);
  await must(chooseMails(ports, entrepreneur, { kinds: { "campaign-ending": true }, news: null }));
  await tellEndingCampaigns(ports);
  expect(await send()).toMatchObject([
    { channel: "whatsapp", text: expect.stringContaining("termina mañana") },
  ]);
});

test("a text that was not delivered is tried again, for a day; one that is refused is not", async () => {
  const { world, db, entrepreneur, personId, answers, state, send, codeSent, confirm, tell } =
    await withTexts();
  await must(state(entrepreneur));
  await must(confirm(entrepreneur, await codeSent()));
  const away = { ok: false, refusal: { kind: "unreachable", message: "away" } } as const;
  answers.push(away, away);
  await tell(personId);
  expect(await send()).toHaveLength(1);
  expect(await send()).toEqual([]);
  await world.wait(5_000);
  expect(await send()).toHaveLength(1);
  await world.wait(5_000);
  expect(await send()).toHaveLength(1);
  expect(await send()).toEqual([]);

  answers.push({ ok: false, refusal: { kind: "refused", message: "no such number" } });
  await tell(personId, "campaign-opened:2");
  expect(await send()).toHaveLength(1);
  await world.wait(hourMs);
  expect(await send()).toEqual([]);

  answers.push(away);
  await tell(personId, "campaign-opened:3");
  expect(await send()).toHaveLength(1);
  await world.wait(25 * hourMs);
  expect(await send()).toEqual([]);
  const ends = await db.prisma.textMessage.findMany({ where: { sentAt: null }, orderBy: { id: "asc" } });
  expect(ends.map(({ lastError, nextAttemptAt }) => [lastError, nextAttemptAt])).toEqual([
    ["no such number", null],
    ["too late", null],
  ]);
});

test("without a provider nobody is asked for a number; a console prints its end alone", async () => {
  const { ports, entrepreneur } = await withTexts();
  const none = { ...ports, texts: null };
  expect(await statePhone(none, entrepreneur, { phone, channel: "sms" })).toMatchObject({
    refusal: { kind: "no_texts" },
  });
  const lines: string[] = [];
  await createConsoleTexts((line) => lines.push(line)).send({ to: e164, channel: "whatsapp", text: "Hola" });
  expect(lines).toEqual(["whatsapp to •••567: Hola"]);
});
