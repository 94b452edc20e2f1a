import { expect, test } from "vitest";
import type { AppContext } from "#app/context.server.ts";
import { writePaper } from "#app/integrations/pdf/write-paper.server.ts";
import { loader as ownReceipts } from "#app/routes/receipt/own-receipts.tsx";
import { loader as publicReceipt } from "#app/routes/receipt/public-receipt.tsx";
import { loader as receiptPaper } from "#app/routes/receipt/receipt-paper.ts";
import { loader as receiptProof } from "#app/routes/receipt/receipt-proof.ts";
import { loader as yearlyPaper } from "#app/routes/receipt/yearly-paper.ts";
import { refundDonation } from "#app/use-cases/donation/refund-donation.server.ts";
import { issuer, sealAndIssue } from "../../factories/receipts.ts";
import { give, launchCampaign, must, openFundedCall } from "../../factories/running-campaign.ts";
import { cookieOf } from "../../factories/signed-in.ts";
import { createWorld, type World } from "../../support/world.ts";

type Loader = (args: never) => unknown;
type Asked = { params?: Record<string, string>; cookie?: string; headers?: Record<string, string> };

/** Asks a page's loader as the site does; what it throws as an answer is the answer. */
async function ask<T = Response>(world: World, loader: Loader, asked: Asked = {}): Promise<T> {
  const { params = {}, cookie = "", headers = {} } = asked;
  const context = { ...world.ports, issuer, writePaper } as unknown as AppContext;
  const request = new Request("http://localhost:3000/", { headers: { cookie, ...headers } });
  try {
    return (await loader({ request, params, context } as never)) as T;
  } catch (answer) {
    if (answer instanceof Response) return answer as T;
    throw answer;
  }
}

/** Signs in with an address: answers the cookie. */
async function signIn(world: World, email: string): Promise<string> {
  const { ports } = world;
  const personId = ports.ids.id();
  await ports.db.prisma.person.create({
    data: { id: personId, email, name: "x", createdAt: world.now() },
  });
  return cookieOf(world, { personId });
}

/** Two gifts of two donors, with their receipts. */
async function openReceipts() {
  const world = await createWorld();
  const call = await openFundedCall(world);
  const { campaignId } = await launchCampaign(world, call);
  const carmen = await give(world, { campaignId, amount: 2_000n, donor: "carmen", tip: 100n });
  const jorge = await give(world, { campaignId, amount: 3_000n, donor: "jorge" });
  await sealAndIssue(world.ports);
  const paper = (token: string, file: string, headers = {}) =>
    ask(world, receiptPaper, { params: { token, file }, headers });
  const codeOf = async (donationId: string) =>
    (await world.db.prisma.receipt.findFirstOrThrow({ where: { donationId }, orderBy: { number: "asc" } }))
      .code;
  return { world, call, carmen, jorge, paper, codeOf };
}

test("who holds the link of a gift has its receipt as a small PDF, and a browser that kept it is told when it changed", async () => {
  const { world, call, carmen, paper } = await openReceipts();
  const first = await paper(carmen.accessToken, "R-2026-000001.pdf");
  expect(first.status).toBe(200);
  expect(first.headers.get("content-type")).toBe("application/pdf");
  expect(first.headers.get("cache-control")).toBe("private, no-cache");
  const bytes = Buffer.from(await first.arrayBuffer());
  expect(bytes.toString("latin1", 0, 5)).toBe("%PDF-");
  expect(bytes.byteLength).toBeLessThan(40_000);
  const kept = { "if-none-match": first.headers.get("etag")! };
  expect((await paper(carmen.accessToken, "R-2026-000001.pdf", kept)).status).toBe(304);
  const refund = { donationId: carmen.donationId, amount: 500n, note: "asked" };
  await must(refundDonation(world.ports, call.operator, refund));
  await sealAndIssue(world.ports);
  expect((await paper(carmen.accessToken, "R-2026-000001.pdf", kept)).status).toBe(200);
  expect((await paper(carmen.accessToken, "R-2026-000003.pdf")).status).toBe(200);
});

test("no other link opens a receipt, and nothing else is one", async () => {
  const { carmen, jorge, paper, codeOf } = await openReceipts();
  for (const [token, file] of [
    [jorge.accessToken, "R-2026-000001.pdf"],
    [carmen.accessToken, "R-2026-000002.pdf"],
    [await codeOf(carmen.donationId), "R-2026-000001.pdf"],
    [carmen.donationId, "R-2026-000001.pdf"],
    ["", "R-2026-000001.pdf"],
    [carmen.accessToken, "R-2026-000001"],
    [carmen.accessToken, "A-2026-000001.pdf"],
    [carmen.accessToken, "R-2026-999999999.pdf"],
  ] as const)
    expect((await paper(token, file)).status, `${token} ${file}`).toBe(404);
});

test("the public page and its data tell what was given and whether it holds, and not by whom", async () => {
  const { world, call, carmen, codeOf } = await openReceipts();
  const code = await codeOf(carmen.donationId);
  const page = () =>
    ask<Awaited<ReturnType<typeof publicReceipt>>>(world, publicReceipt, { params: { code } });
  const valid = await page();
  expect(valid).toMatchObject({
    receipt: { content: { number: "R-2026-000001", gift: { amount: "20.00" } }, annulment: null },
    matchNow: { amount: { amount: "20.00" }, is: "until_goal" },
    agree: true,
  });
  expect(valid.proofs.length).toBeGreaterThan(0);
  const proof = await ask(world, receiptProof, { params: { code } });
  const told = JSON.stringify(valid) + (await proof.text());
  for (const secret of ["carmen", "example.org", carmen.accessToken, carmen.donationId])
    expect(told).not.toContain(secret);
  const refund = { donationId: carmen.donationId, amount: 500n, note: "asked" };
  await must(refundDonation(world.ports, call.operator, refund));
  await sealAndIssue(world.ports);
  expect(await page()).toMatchObject({
    receipt: { annulment: { number: "A-2026-000001", reason: "refunded", replacedBy: "R-2026-000003" } },
    matchNow: { amount: { amount: "15.00" } },
  });
  expect((await ask(world, publicReceipt, { params: { code: "no such code" } })).status).toBe(404);
});

test("an entry that was changed after it was sealed is told on the public page", async () => {
  const { world, carmen, codeOf } = await openReceipts();
  await world.db.transaction(async (sql) => {
    await sql.query("set local session_replication_role = replica");
    await sql.query("update entry set facts = '{}' where kind = 'donation-captured'");
  });
  const code = await codeOf(carmen.donationId);
  expect(await ask(world, publicReceipt, { params: { code } })).toMatchObject({ agree: false });
});

test("who signed in has the receipts and summaries of their own address alone", async () => {
  const { world, carmen } = await openReceipts();
  const own = await signIn(world, "carmen@example.org");
  const other = await signIn(world, "olivia@example.org");
  const list = (cookie: string) =>
    ask<Awaited<ReturnType<typeof ownReceipts>>>(world, ownReceipts, { cookie });
  const { years } = await list(own);
  expect(years).toMatchObject([
    {
      year: 2026,
      currencies: [
        {
          currency: "USD",
          receipts: [{ accessToken: carmen.accessToken, receipt: { content: { number: "R-2026-000001" } } }],
        },
      ],
    },
  ]);
  expect(years[0]!.currencies[0]!.receipts).toHaveLength(1);
  expect((await list(other)).years).toEqual([]);
  const summary = (file: string, cookie?: string) => ask(world, yearlyPaper, { params: { file }, cookie });
  expect((await summary("2026-USD.pdf", own)).headers.get("content-type")).toBe("application/pdf");
  expect((await summary("2026-USD.pdf", other)).status).toBe(404);
  for (const none of ["2025-USD.pdf", "2026-PEN.pdf", "2026-EUR.pdf", "2026-USD"])
    expect((await summary(none, own)).status, none).toBe(404);
  const away = await summary("2026-USD.pdf");
  expect([away.status, away.headers.get("location")]).toEqual([302, "/ingresar?volver=%2F"]);
  expect(await ask(world, ownReceipts)).toMatchObject({ status: 302 });
});
