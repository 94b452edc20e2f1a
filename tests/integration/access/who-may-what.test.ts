import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Actor } from "#app/domain/access/actor.ts";
import { decideDeposit } from "#app/use-cases/call/decide-deposit.server.ts";
import { decideTerms } from "#app/use-cases/call/decide-terms.server.ts";
import { draftCall } from "#app/use-cases/call/draft-call.server.ts";
import { proposeTerms } from "#app/use-cases/call/propose-terms.server.ts";
import { recordDeposit } from "#app/use-cases/call/record-deposit.server.ts";
import { withdrawDeposit } from "#app/use-cases/call/withdraw-deposit.server.ts";
import { withdrawTerms } from "#app/use-cases/call/withdraw-terms.server.ts";
import { draftCampaign } from "#app/use-cases/campaign/draft-campaign.server.ts";
import { editCampaign } from "#app/use-cases/campaign/edit-campaign.server.ts";
import { pauseCampaign } from "#app/use-cases/campaign/pause-campaign.server.ts";
import { reviewCampaign } from "#app/use-cases/campaign/review-campaign.server.ts";
import { submitCampaign } from "#app/use-cases/campaign/submit-campaign.server.ts";
import { recordRefundTransfer } from "#app/use-cases/donation/record-refund-transfer.server.ts";
import { refundDonation } from "#app/use-cases/donation/refund-donation.server.ts";
import { payInCapital } from "#app/use-cases/payment/pay-in-capital.server.ts";
import type { Result } from "#app/use-cases/ports.ts";
import { confirmPayout } from "#app/use-cases/release/confirm-payout.server.ts";
import { decideRelease } from "#app/use-cases/release/decide-release.server.ts";
import { failPayout } from "#app/use-cases/release/fail-payout.server.ts";
import { proposeRelease } from "#app/use-cases/release/propose-release.server.ts";
import { recordPayout } from "#app/use-cases/release/record-payout.server.ts";
import { contentOf, type FullHouse, openFullHouse, termsOf, tranches, type Who } from "./full-house.ts";

type Rule = {
  /** File of the use case, without its ending. */
  useCase: string;
  act(house: FullHouse, actor: Actor): Promise<Result<unknown, { kind: string }>>;
  /** Whom it is for. The first of them does it here; everybody who is not listed is refused. */
  may: Who[];
  /** Who began what is to be decided. */
  needsAnother?: Who[];
};

const operators: Who[] = ["an operator", "another operator"];
const matchers: Who[] = ["a matcher", "the matcher's second person"];
const everyPerson: Who[] = [
  ...operators,
  ...matchers,
  "another matcher",
  "an auditor",
  "a facilitator",
  "another entrepreneur",
  "the entrepreneur",
  "who wrote the draft",
];
const nothing = "019ab3c4-0000-7000-8000-00000000dead";
const approval = { decision: "approved", comment: "" } as const;

const rules: Rule[] = [
  {
    useCase: "payment/pay-in-capital",
    act: ({ ports }, actor) => payInCapital(ports, actor, { currency: "USD", amount: 5n, reference: "more" }),
    may: operators,
  },
  {
    useCase: "donation/refund-donation",
    act: ({ ports, donationId }, actor) =>
      refundDonation(ports, actor, { donationId, amount: 100n, note: "asked" }),
    may: operators,
  },
  {
    useCase: "call/draft-call",
    act: ({ ports, call: { matcherId } }, actor) =>
      draftCall(ports, actor, { matcherId, title: "Otra", summary: "-", currency: "USD", fundName: "F" }),
    may: matchers,
  },
  {
    useCase: "call/propose-terms",
    act: ({ ports, world, emptyCallId }, actor) =>
      proposeTerms(ports, actor, {
        callId: emptyCallId,
        terms: termsOf(world),
        tranches,
        effectiveAt: world.now(),
      }),
    may: matchers,
  },
  {
    useCase: "call/decide-terms",
    act: ({ ports, termsId }, actor) => decideTerms(ports, actor, { termsId, isApproved: true, reason: "" }),
    may: ["the matcher's second person"],
    needsAnother: ["a matcher"],
  },
  {
    useCase: "call/record-deposit",
    act: ({ ports, call: { fundId } }, actor) =>
      recordDeposit(ports, actor, { fundId, amount: 5n, reference: "4" }),
    may: [...matchers, ...operators],
  },
  {
    useCase: "call/decide-deposit",
    act: ({ ports, depositId }, actor) => decideDeposit(ports, actor, { depositId, isConfirmed: true }),
    may: ["the matcher's second person", ...operators],
    needsAnother: ["a matcher"],
  },
  {
    useCase: "call/withdraw-terms",
    act: ({ ports, ownTermsId }, actor) => withdrawTerms(ports, actor, ownTermsId),
    may: ["a matcher"],
  },
  {
    useCase: "call/withdraw-deposit",
    act: ({ ports, ownDepositId }, actor) => withdrawDeposit(ports, actor, ownDepositId),
    may: ["a matcher"],
  },
  {
    useCase: "campaign/draft-campaign",
    act: ({ ports, call: { callId } }, actor) => draftCampaign(ports, actor, { title: "Mía", callId }),
    may: everyPerson,
  },
  {
    useCase: "campaign/edit-campaign",
    act: ({ ports, world, draft: { campaignId } }, actor) =>
      editCampaign(ports, actor, { campaignId, content: contentOf(world, "Cambiado") }),
    may: ["who wrote the draft"],
  },
  {
    useCase: "campaign/submit-campaign",
    act: ({ ports, draft: { campaignId } }, actor) => submitCampaign(ports, actor, campaignId),
    may: ["who wrote the draft"],
  },
  {
    useCase: "campaign/review-campaign",
    act: ({ ports, inReview: { campaignId, submittedAt } }, actor) =>
      reviewCampaign(ports, actor, { campaignId, submittedAt, side: "operator", ...approval }),
    may: operators,
  },
  {
    useCase: "campaign/review-campaign",
    act: ({ ports, inReview: { campaignId, submittedAt } }, actor) =>
      reviewCampaign(ports, actor, { campaignId, submittedAt, side: "matcher", ...approval }),
    may: matchers,
  },
  {
    useCase: "campaign/pause-campaign",
    act: ({ ports, live: { campaignId } }, actor) =>
      pauseCampaign(ports, actor, { campaignId, isPaused: true, reason: "a doubt" }),
    may: operators,
  },
  {
    useCase: "donation/record-refund-transfer",
    act: ({ ports, refundId }, actor) => recordRefundTransfer(ports, actor, { refundId, reference: "79" }),
    may: operators,
  },
  {
    useCase: "release/propose-release",
    act: ({ ports, trancheId }, actor) => proposeRelease(ports, actor, trancheId),
    may: ["a facilitator", ...operators],
  },
  {
    useCase: "release/decide-release",
    act: ({ ports, proposedId }, actor) =>
      decideRelease(ports, actor, { releaseId: proposedId, isApproved: true, reason: "" }),
    may: matchers,
  },
  {
    useCase: "release/record-payout",
    act: ({ ports, approvedId, proofHash }, actor) =>
      recordPayout(ports, actor, { releaseId: approvedId, reference: "78", proofHash }),
    may: operators,
  },
  {
    useCase: "release/fail-payout",
    act: ({ ports, sentPayoutId }, actor) =>
      failPayout(ports, actor, { payoutId: sentPayoutId, reason: "account closed" }),
    may: operators,
  },
  {
    useCase: "release/confirm-payout",
    act: ({ ports, payoutId }, actor) => confirmPayout(ports, actor, payoutId),
    may: ["the entrepreneur"],
  },
];

test("every use case that asks who it is has its rule here", () => {
  const folder = new URL("../../../app/use-cases/", import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((file) =>
    file.endsWith(".ts"),
  );
  const asking = files.filter((file) =>
    /\bPorts,\s+actor: Actor\b/.test(readFileSync(new URL(file, folder), "utf8")),
  );
  const named = new Set(rules.map(({ useCase }) => useCase));
  expect(asking.map((file) => file.replace(/(\.server)?\.ts$/, "")).sort()).toEqual([...named].sort());
});

test("who may not is refused and changes nothing; who may is not refused for who they are", async () => {
  const house = await openFullHouse();
  const before = await fingerprint(house);
  for (const { useCase, act, may, needsAnother = [] } of rules) {
    for (const [who, actor] of Object.entries(house.people) as [Who, Actor][]) {
      if (may.includes(who)) continue;
      const kind = needsAnother.includes(who) ? "second_person_needed" : "not_allowed";
      expect.soft(await act(house, actor), `${useCase}: ${who}`).toEqual({ ok: false, refusal: { kind } });
    }
  }
  expect(await fingerprint(house)).toEqual(before);
  for (const { useCase, act, may } of rules) {
    const [first, ...rest] = may;
    expect.soft(await act(house, house.people[first!]), `${useCase}: ${first}`).toMatchObject({ ok: true });
    for (const who of rest) {
      const answer = await act(house, house.people[who]);
      const kind = answer.ok ? "" : answer.refusal.kind;
      expect.soft(kind, `${useCase}: ${who}`).not.toMatch(/not_allowed|second_person_needed/);
    }
  }
});

test("who holds two roles still needs a second person", async () => {
  const house = await openFullHouse();
  const { ports, world, call, proposedId, proposedCampaign, approvedId, proofHash, inReview } = house;
  const withRoles = (personId: string): Actor => ({
    kind: "person",
    personId,
    roles: [
      { organisationId: call.platform, role: "operator" },
      { organisationId: call.matcherId, role: "matcher" },
    ],
  });
  const another = { ok: false, refusal: { kind: "second_person_needed" } };
  const approve = (actor: Actor) =>
    decideRelease(ports, actor, { releaseId: proposedId, isApproved: true, reason: "" });
  expect(await approve(withRoles(call.operator.personId)), "who proposed approves").toEqual(another);
  expect(await approve(withRoles(proposedCampaign.entrepreneur.personId)), "who receives approves").toEqual(
    another,
  );
  const pay = recordPayout(ports, withRoles(call.luis.personId), {
    releaseId: approvedId,
    reference: "78",
    proofHash,
  });
  expect(await pay, "who approved pays").toEqual(another);
  for (const side of ["operator", "matcher"] as const) {
    const own = withRoles(inReview.entrepreneur.personId);
    const review = reviewCampaign(ports, own, { ...inReview, side, ...approval });
    expect(await review, `who wrote it reviews as ${side}`).toEqual(another);
  }
  // And the database itself keeps the rule, whatever the code does.
  const forge = (statement: string) =>
    expect(world.db.sql.query(statement)).rejects.toMatchObject({ code: "23514" });
  await forge("update release set decided_by = proposed_by");
  await forge("update fund_deposit set decided_by = recorded_by");
  await forge("update call_terms set decided_by = proposed_by where state = 'proposed'");
});

test("what does not exist is refused like what belongs to others", async () => {
  const { ports, people } = await openFullHouse();
  const stranger = people["another entrepreneur"];
  const refusals = await Promise.all([
    submitCampaign(ports, stranger, nothing),
    confirmPayout(ports, stranger, nothing),
    decideRelease(ports, stranger, { releaseId: nothing, isApproved: true, reason: "" }),
    reviewCampaign(ports, stranger, {
      campaignId: nothing,
      side: "operator",
      submittedAt: new Date(0),
      ...approval,
    }),
    refundDonation(ports, stranger, { donationId: nothing, amount: 1n, note: "-" }),
  ]);
  for (const refusal of refusals) expect(refusal).toEqual({ ok: false, refusal: { kind: "not_allowed" } });
});

/** The content of every table, as one text each. */
async function fingerprint({ world: { db } }: FullHouse): Promise<Record<string, string>> {
  const tables = await db.sql.query<{ name: string }>(
    "select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1",
  );
  const contents: Record<string, string> = {};
  for (const { name } of tables) {
    const [row] = await db.sql.query<{ content: string }>(
      `select coalesce(md5(string_agg(t::text, '|' order by t::text)), 'empty') as content from "${name}" t`,
    );
    contents[name] = row!.content;
  }
  return contents;
}
