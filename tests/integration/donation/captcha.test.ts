import { createServer, type RequestListener, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { expect, onTestFinished, test } from "vitest";
import { captchaProviders } from "#app/integrations/captcha/captcha-providers.ts";
import { createCaptcha, examineCaptcha } from "#app/integrations/captcha/siteverify-captcha.server.ts";
import { sendSecurityHeaders } from "#app/server/security.server.ts";
import { startDonation } from "#app/use-cases/donation/start-donation.server.ts";
import { expectBookHolds } from "../../support/expect-book-holds.ts";
import { openCampaign } from "./donation-form.ts";

type Asked = { path: string; form: Record<string, string> };
type Answer = (asked: Asked, response: ServerResponse) => void;
const json = (body: unknown, status = 200): Answer => {
  return (_, response) =>
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
};
const yes = json({ success: true });
const no = (...codes: string[]) => json({ success: false, "error-codes": codes });

/** Answers its address. */
async function serve(handle: RequestListener): Promise<string> {
  const server = createServer(handle);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Somebody who answers in place of the provider. */
async function startProvider(first: Answer) {
  const asked: Asked[] = [];
  let answer = first;
  const apiBase = await serve(async (request, response) => {
    let body = "";
    for await (const chunk of request) body += chunk;
    const one = { path: request.url!, form: Object.fromEntries(new URLSearchParams(body)) };
    asked.push(one);
    answer(one, response);
  });
  const keys = { provider: "turnstile", siteKey: "site", secret: "the secret", apiBase } as const;
  return {
    asked,
    keys,
    captcha: createCaptcha(keys, { longestMs: 300 }),
    answers(next: Answer) {
      answer = next;
    },
  };
}

/** A campaign on which cards are tried, until the hour is over. */
async function openSlowedCampaign(first: Answer) {
  const { world, campaignId, ports, form } = await openCampaign();
  const provider = await startProvider(first);
  const until = new Date(world.now().getTime() + 3_600_000);
  const slow = () =>
    world.db.prisma.campaign.update({ where: { id: campaignId }, data: { slowedUntil: until } });
  const give = (captchaAnswer?: string, donor = "carmen") =>
    startDonation(
      { ...ports, captcha: provider.captcha },
      { ...form(), email: `${donor}@example.org`, address: "203.0.113.9", captchaAnswer },
    );
  return { world, provider, slow, give };
}

test("an ordinary donor is not asked; while cards are tried, who shows to be a person gives, and an answer counts once", async () => {
  const { world, provider, slow, give } = await openSlowedCampaign(yes);
  expect(await give()).toMatchObject({ ok: true });
  await slow();
  expect(await give()).toMatchObject({ refusal: { kind: "person_not_shown" } });
  expect(provider.asked).toEqual([]);
  expect(await give("answer one", "jorge")).toMatchObject({ ok: true });
  const form = { secret: "the secret", response: "answer one", remoteip: "203.0.113.9" };
  expect(provider.asked).toEqual([{ path: "/turnstile/v0/siteverify", form }]);
  const twins = await Promise.all([give("answer two", "ana"), give("answer two", "rosa")]);
  expect(twins.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await give("answer one", "again")).toMatchObject({ refusal: { kind: "person_not_shown" } });
  await world.wait(3_600_000);
  expect(await give(undefined, "later")).toMatchObject({ ok: true });
  await expectBookHolds(world);
});

test.each<[string, string, Answer]>([
  ["a machine", "person_not_shown", no("invalid-input-response")],
  ["one that the provider has seen before", "person_not_shown", no("timeout-or-duplicate")],
  ["our secret is wrong", "captcha_away", no("invalid-input-secret")],
  [
    "the provider is out of order",
    "captcha_away",
    json({ success: false, "error-codes": ["internal-error"] }, 500),
  ],
  ["the provider never answers", "captcha_away", () => {}],
  ["what it says is no JSON", "captcha_away", (_, response) => response.end("<html>busy</html>")],
  ["it says nothing of success", "captcha_away", json({ ok: "yes" })],
  ["it says yes in another type", "captcha_away", json({ success: "true" })],
  [
    "it sends us elsewhere",
    "captcha_away",
    (_, response) => response.writeHead(302, { location: "/yes" }).end(),
  ],
])("%s: %s, nothing is started, and the same donor gives once it is well", async (_, kind, answer) => {
  const { world, provider, slow, give } = await openSlowedCampaign(answer);
  await slow();
  expect(await give("answer")).toEqual({ ok: false, refusal: { kind } });
  expect(await world.db.prisma.donation.count()).toBe(0);
  provider.answers(yes);
  expect(await give("answer")).toMatchObject({ ok: true });
});

test("the doctor finds a secret that the provider does not take, and one that is away", async () => {
  const provider = await startProvider(no("invalid-input-response"));
  const say = async () => (await examineCaptcha(provider.keys)).map(({ isGood }) => isGood);
  expect(await say()).toEqual([true]);
  provider.answers(no("invalid-input-secret"));
  expect(await say()).toEqual([false]);
  expect(await examineCaptcha({ ...provider.keys, apiBase: "http://127.0.0.1:1" })).toMatchObject([
    { isGood: false, fix: expect.stringContaining("does not answer") },
  ]);
});

test("the provider is named in the policy of the page for giving alone, and of none where there is no provider", async () => {
  const policiesOf = async (captcha: ReturnType<typeof createCaptcha> | null) => {
    const site = express().use(sendSecurityHeaders({ APP_ENV: "production" }, { captcha }));
    const origin = await serve(site.get("*", (_, response) => void response.end()));
    const read = async (path: string) =>
      (await fetch(`${origin}${path}`)).headers.get("content-security-policy")!;
    return [
      await read("/campanas/panes/aportar"),
      await read("/campanas/panes"),
      await read("/panel/operacion"),
    ];
  };
  const captcha = createCaptcha({ provider: "turnstile", siteKey: "site", secret: "s" });
  const [giving, ...others] = await policiesOf(captcha);
  const theirs = "'self' https://challenges.cloudflare.com";
  expect(giving).toContain(`script-src ${theirs};`);
  expect(giving).toContain(`frame-src ${theirs};`);
  const plain = await policiesOf(null);
  expect(new Set([...others, ...plain]).size).toBe(1);
  expect(plain[0]).toContain("script-src 'self';");
  expect(plain[0]).not.toContain("cloudflare");
});

test("each provider's page loads from its own sources, and a stand-in is all of them", () => {
  for (const { scriptUrl, sources } of Object.values(captchaProviders)) {
    const host = new URL(scriptUrl).host;
    expect(sources.some((source) => host.endsWith(new URL(source.replace("*.", "")).host))).toBe(true);
  }
  const keys = { provider: "hcaptcha", siteKey: "site", secret: "s", apiBase: "http://127.0.0.1:9" } as const;
  const { shown, sources } = createCaptcha(keys);
  expect(shown).toEqual({
    scriptUrl: "http://127.0.0.1:9/1/api.js",
    siteKey: "site",
    className: "h-captcha",
    answerField: "h-captcha-response",
  });
  expect(sources).toEqual(["http://127.0.0.1:9"]);
});
