import { expect, test } from "vitest";
import type { MailKind } from "#app/domain/ports/mail-writer.ts";
import { printJournal } from "#app/ledger/print-journal.server.ts";
import { readCampaignPage } from "#app/queries/campaign-page.server.ts";
import { readMailContent } from "#app/queries/mail/mail-content.server.ts";
import { readEvidence } from "#app/queries/panel/evidence.server.ts";
import { readWaitingEvidence } from "#app/queries/panel/waiting-evidence.server.ts";
import { readPublicReport } from "#app/queries/public-report.server.ts";
import { endDueCampaigns } from "#app/use-cases/campaign/end-due-campaigns.server.ts";
import { refundDonation } from "#app/use-cases/donation/refund-donation.server.ts";
import { decideEvidence } from "#app/use-cases/evidence/decide-evidence.server.ts";
import { sendEvidence } from "#app/use-cases/evidence/send-evidence.server.ts";
import { withdrawPiece } from "#app/use-cases/evidence/withdraw-piece.server.ts";
import { reachDueTranches } from "#app/use-cases/release/reach-tranches.server.ts";
import { decideReport } from "#app/use-cases/report/decide-report.server.ts";
import {
  addPaper,
  paidCampaigns,
  payTranche,
  sentEvidence,
  sentReport,
  trancheOf,
  wholeReport,
} from "../factories/evidence.ts";
import { give, launchCampaign, must, openFundedCall } from "../factories/running-campaign.ts";
import { expectBookHolds } from "../support/expect-book-holds.ts";
import { createWorld, dayMs, type World } from "../support/world.ts";

async function paidFirst(titles = ["Sombreros"]) {
  const world = await createWorld();
  const call = await openFundedCall(world);
  const campaigns = await paidCampaigns(world, call, titles);
  return { world, ports: world.ports, call, campaigns, ...campaigns[0]! };
}

const mailsOf = async ({ db }: World, kind: string) =>
  (await db.prisma.outboxMessage.findMany({ where: { kind }, orderBy: { id: "asc" } })).map(
    ({ toEmail }) => toEmail,
  );
/** What the public page says that each tranche waits for. */
const missingOf = async ({ db, now }: World, slug: string) =>
  (await readCampaignPage(db, slug, { now: now() }))!.tranches.map(({ missing }) => missing);
/** What an e-mail of a kind tells when it is sent: the newest of them. */
async function toldBy({ db, ports }: World, kind: MailKind) {
  const { payload } = await db.prisma.outboxMessage.findFirstOrThrow({
    where: { kind },
    orderBy: { id: "desc" },
  });
  const message = { kind, payload: payload as Record<string, string> };
  return (await readMailContent(db.sql, message, { ...ports, contact: "" }))!.facts;
}
const stateOf = async ({ db }: World, campaignId: string) =>
  (await db.prisma.campaign.findUniqueOrThrow({ where: { id: campaignId } })).state;

test("a tranche paid, evidence asked about, answered and accepted, the next one reached and paid, the report accepted, the campaign closed", async () => {
  const { world, ports, call, campaignId, slug, entrepreneur, trancheId } = await paidFirst();
  expect(await mailsOf(world, "evidence-due")).toHaveLength(1);
  const second = () => trancheOf(world, campaignId, 2);
  await reachDueTranches(ports);
  expect((await second()).state).toBe("waiting");

  const first = await sentEvidence(world, entrepreneur, trancheId);
  expect(await readWaitingEvidence(world.db.sql, { callId: call.callId })).toMatchObject([
    { campaignId, position: 1 },
  ]);
  const ask = { trancheId, isAccepted: false, comment: "¿De qué fecha es?", sentAt: first.sentAt };
  await world.wait(60_000);
  await must(decideEvidence(ports, call.ana, ask));
  expect(await missingOf(world, slug)).toEqual([[], ["evidence"]]);
  await reachDueTranches(ports);
  expect((await second()).state).toBe("waiting");
  await world.wait(60_000);
  await must(addPaper(world, entrepreneur, { trancheId, paper: "the other side", amount: 3_500n }));
  const { sentAt } = await must(sendEvidence(ports, entrepreneur, { trancheId, message: "Va el reverso." }));
  await world.wait(60_000);
  await must(decideEvidence(ports, call.operator, { trancheId, isAccepted: true, comment: "", sentAt }));
  const { spending, steps } = (await readEvidence(world.db, { campaignId, position: 1 }))!;
  expect(spending).toMatchObject({
    paid: { amount: "45.00" },
    shown: { amount: "45.00" },
    missing: { amount: "0.00" },
    isOver: false,
  });
  expect(steps.map(({ kind, side, comment }) => [kind, side, comment])).toEqual([
    ["accepted", "operator", ""],
    ["sent", null, "Va el reverso."],
    ["asked", "matcher", "¿De qué fecha es?"],
    ["sent", null, ""],
  ]);
  expect(await mailsOf(world, "evidence-decided")).toHaveLength(2);
  expect(await missingOf(world, slug)).toEqual([[], []]);

  expect(await reachDueTranches(ports)).toBe(1);
  await payTranche(world, call, { trancheId: (await second()).id, entrepreneur });
  expect(await stateOf(world, campaignId)).toBe("reporting");
  const early = await sentReport(world, entrepreneur, campaignId);
  const asked = { campaignId, isAccepted: false, comment: "¿Y las fotos?", sentAt: early.sentAt };
  await must(decideReport(ports, call.luis, asked));
  expect(await readPublicReport(world.db, slug)).toBeNull();
  await world.wait(60_000);
  const report = await sentReport(world, entrepreneur, campaignId);
  const accepted = { campaignId, isAccepted: true, comment: "Gracias", sentAt: report.sentAt };
  await must(decideReport(ports, call.luis, accepted));
  expect(await stateOf(world, campaignId)).toBe("closed");
  expect(await readPublicReport(world.db, slug)).toMatchObject({ text: wholeReport.text, jobsAfter: 2 });
  expect(await mailsOf(world, "report-published")).toEqual([
    "sombreros-carmen@example.org",
    "sombreros-jorge@example.org",
  ]);
  const place = `http://localhost:3000/panel/campanas/${campaignId}`;
  expect(await toldBy(world, "evidence-due")).toMatchObject({
    position: 1,
    url: `${place}/respaldos?tramo=1`,
  });
  expect(await toldBy(world, "evidence-decided")).toMatchObject({
    ...{ position: null, isAccepted: true, comment: "Gracias", reviewer: "Fondo", url: `${place}/informe` },
  });
  expect(await toldBy(world, "report-published")).toMatchObject({
    url: `http://localhost:3000/campanas/${slug}/informe`,
  });
  const names = { [campaignId]: "hats", [call.fundId]: "fund" };
  expect(`\n${await printJournal(ports.db.sql, { names })}\n`).toMatchInlineSnapshot(`
    "
    entry                account                                             debit       credit
    capital-paid-in      bank:custody                                      1000.00
                         platform:capital                                               1000.00
    terms-published      (nothing moves)
    fund-joined          (nothing moves)
    fund-deposited       bank:custody                                      1000.00
                         fund:fund:available                                            1000.00
    campaign-joined      (nothing moves)
    match-reserved       fund:fund:available                                 20.00
                         fund:fund:reserved                                               20.00
    donation-captured    stripe:clearing                                     20.00
                         campaign:hats:donations                                          20.00
                         fund:fund:reserved                                  20.00
                         campaign:hats:match:fund:conditional                             20.00
    fee-charged          expense:processing                                   0.88
                         stripe:clearing                                                   0.88
    match-reserved       fund:fund:available                                 25.00
                         fund:fund:reserved                                               25.00
    donation-captured    stripe:clearing                                     25.00
                         campaign:hats:donations                                          25.00
                         fund:fund:reserved                                  25.00
                         campaign:hats:match:fund:conditional                             25.00
    gate-passed          campaign:hats:match:fund:conditional                45.00
                         campaign:hats:match:fund:earned                                  45.00
    fee-charged          expense:processing                                   1.03
                         stripe:clearing                                                   1.03
    campaign-closed      (nothing moves)
    tranche-released     campaign:hats:donations                             22.50
                         campaign:hats:match:fund:earned                     22.50
                         campaign:hats:payable                                            45.00
    payout-sent          payout:in-transit                                   45.00
                         bank:custody                                                     45.00
    payout-confirmed     campaign:hats:payable                               45.00
                         payout:in-transit                                                45.00
    tranche-released     campaign:hats:donations                             22.50
                         campaign:hats:match:fund:earned                     22.50
                         campaign:hats:payable                                            45.00
    payout-sent          payout:in-transit                                   45.00
                         bank:custody                                                     45.00
    payout-confirmed     campaign:hats:payable                               45.00
                         payout:in-transit                                                45.00
    "
  `);
  await expectBookHolds(world);
});

test("evidence is of money that was paid, by who received it, and a piece is of this campaign and of a day that has come", async () => {
  const { world, call, campaignId, entrepreneur, trancheId, campaigns } = await paidFirst(["Uno", "Dos"]);
  const kindOf = async (answer: Promise<{ ok: boolean; refusal?: { kind: string; problems?: unknown } }>) =>
    (await answer).refusal?.problems ?? (await answer).refusal?.kind ?? "ok";
  const second = await trancheOf(world, campaignId, 2);
  expect(await kindOf(addPaper(world, entrepreneur, { trancheId: second.id }))).toBe("not_paid");
  expect(await kindOf(addPaper(world, call.operator, { trancheId }))).toBe("not_allowed");
  const elsewhere = await world.db.prisma.budgetLine.findFirstOrThrow({
    where: { campaignId: campaigns[1]!.campaignId },
  });
  const foreign = { trancheId, budgetLineId: elsewhere.id, dated: "2026-12-01", amount: 0n };
  expect(await kindOf(addPaper(world, entrepreneur, foreign))).toEqual([
    { field: "amount", kind: "missing" },
    { field: "budgetLineId", kind: "missing" },
    { field: "dated", kind: "in_the_future" },
  ]);
  const send = () => sendEvidence(world.ports, entrepreneur, { trancheId, message: "" });
  expect(await kindOf(send())).toBe("nothing_to_send");
  const pieceId = world.ports.ids.id();
  for (const _ of [1, 2]) await must(addPaper(world, entrepreneur, { trancheId, pieceId }));
  expect(await world.db.prisma.evidencePiece.count()).toBe(1);
  expect(await kindOf(send())).toBe("ok");
  expect(await kindOf(send())).toBe("sent_before");
});

test("what is changed after it was sent is sent again: nobody accepts what they did not read, and what was accepted stays", async () => {
  const { world, ports, call, entrepreneur, trancheId } = await paidFirst();
  const { sentAt } = await sentEvidence(world, entrepreneur, trancheId);
  const decide = (of: { sentAt: Date; isAccepted?: boolean; comment?: string }) =>
    decideEvidence(ports, call.ana, { trancheId, isAccepted: true, comment: "", ...of });
  const refusal = (kind: string) => ({ ok: false, refusal: { kind } });
  expect(await decide({ sentAt, isAccepted: false, comment: " " })).toEqual(refusal("comment_missing"));
  const piece = await world.db.prisma.evidencePiece.findFirstOrThrow();
  await must(addPaper(world, entrepreneur, { trancheId, paper: "one more" }));
  expect(await decide({ sentAt })).toEqual(refusal("not_waiting"));
  await must(withdrawPiece(ports, entrepreneur, piece.id));
  expect(await withdrawPiece(ports, entrepreneur, piece.id)).toEqual(refusal("withdrawn_before"));
  await world.wait(1_000);
  const again = await must(sendEvidence(ports, entrepreneur, { trancheId, message: "" }));
  expect(await decide({ sentAt })).toEqual(refusal("sent_again"));
  await must(decide(again));
  expect(await decide(again)).toEqual(refusal("decided_before"));
  const other = await world.db.prisma.evidencePiece.findFirstOrThrow({ where: { withdrawnAt: null } });
  expect(await withdrawPiece(ports, entrepreneur, other.id)).toEqual(refusal("accepted_before"));
  expect(await addPaper(world, entrepreneur, { trancheId })).toEqual(refusal("accepted_before"));
  expect(await sendEvidence(ports, entrepreneur, { trancheId, message: "" })).toEqual(
    refusal("accepted_before"),
  );
  // And the database itself keeps it, whatever the code does.
  const forge = (statement: string) =>
    expect(world.db.sql.query(statement)).rejects.toMatchObject({ code: "23001" });
  await forge("update evidence_piece set withdrawn_at = now() where withdrawn_at is null");
  await forge("update evidence_piece set amount = 1");
  await forge("delete from evidence_piece");
  await forge("update evidence_step set comment = 'x'");
  await forge("delete from evidence_step");
});

test("the same paper is shown to reviewers wherever it stands, in this campaign and in another, until it is withdrawn", async () => {
  const { world, ports, campaigns } = await paidFirst(["Uno", "Dos"]);
  const [one, two] = campaigns;
  const add = async (of: typeof one, paper: string) => {
    await world.wait(1_000);
    const { entrepreneur, trancheId } = of!;
    await must(addPaper(world, entrepreneur, { trancheId, paper, amount: 700n }));
  };
  await add(one, "invoice 7");
  await add(one, "invoice 8");
  await add(two, "invoice 7");
  await add(one, "invoice 7");
  const elsewhere = async (of: typeof one) =>
    (await readEvidence(world.db, { campaignId: of!.campaignId, position: 1 }))!.pieces.map((piece) =>
      piece.elsewhere.map(({ title, position, amount }) => `${title} ${position} ${amount.amount}`),
    );
  expect(await elsewhere(one)).toEqual([["Dos 1 7.00", "Uno 1 7.00"], [], ["Uno 1 7.00", "Dos 1 7.00"]]);
  expect(await elsewhere(two)).toEqual([["Uno 1 7.00", "Uno 1 7.00"]]);
  const inTwo = await world.db.prisma.evidencePiece.findFirstOrThrow({
    where: { trancheId: two!.trancheId },
  });
  await must(withdrawPiece(ports, two!.entrepreneur, inTwo.id));
  expect(await elsewhere(one)).toEqual([["Uno 1 7.00"], [], ["Uno 1 7.00"]]);
});

test("while a payout is on its way back its evidence rests, and goes on when it is paid again", async () => {
  const world = await createWorld();
  const { ports } = world;
  const call = await openFundedCall(world);
  const [paid] = await paidCampaigns(world, call, ["Sombreros"]);
  const { entrepreneur, trancheId } = paid!;
  const { sentAt } = await sentEvidence(world, entrepreneur, trancheId);
  await world.db.sql.query("update tranche set state = 'approved' where id = $1", [trancheId]);
  const accept = { trancheId, isAccepted: true, comment: "", sentAt };
  expect(await decideEvidence(ports, call.ana, accept)).toMatchObject({ refusal: { kind: "not_waiting" } });
  expect(await addPaper(world, entrepreneur, { trancheId })).toMatchObject({ refusal: { kind: "not_paid" } });
  await world.db.sql.query("update tranche set state = 'paid' where id = $1", [trancheId]);
  await must(decideEvidence(ports, call.ana, accept));
});

test("a tranche that ended without money has nothing to show: the next one does not wait for evidence of it", async () => {
  const world = await createWorld();
  const { ports } = world;
  const tranches = [
    { share: "0.5", needs: {} },
    { share: "0.8", needs: {} },
    { share: "1", needs: { evidence: true } },
  ];
  const call = await openFundedCall(world, { tranches, terms: { gate: null } });
  const { campaignId, entrepreneur } = await launchCampaign(world, call, { goal: 4_000n });
  const { donationId } = await give(world, { campaignId, amount: 2_000n });
  await world.wait(21 * dayMs);
  await endDueCampaigns(ports);
  await reachDueTranches(ports);
  const first = await trancheOf(world, campaignId, 1);
  await payTranche(world, call, { trancheId: first.id, entrepreneur });
  await must(refundDonation(ports, call.operator, { donationId, amount: 2_000n, note: "all of it" }));
  await reachDueTranches(ports);
  expect((await trancheOf(world, campaignId, 2)).state).toBe("confirmed");
  expect((await trancheOf(world, campaignId, 3)).state).toBe("reached");
  await reachDueTranches(ports);
  expect(await stateOf(world, campaignId)).toBe("reporting");
});
