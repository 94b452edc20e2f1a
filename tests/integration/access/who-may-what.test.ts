import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { Actor } from "#app/domain/access/actor.ts";
import { reviewCampaign } from "#app/use-cases/campaign/review-campaign.server.ts";
import { submitCampaign } from "#app/use-cases/campaign/submit-campaign.server.ts";
import { decideHandGift } from "#app/use-cases/donation/decide-hand-gift.server.ts";
import { refundDonation } from "#app/use-cases/donation/refund-donation.server.ts";
import { decideEvidence } from "#app/use-cases/evidence/decide-evidence.server.ts";
import { decideCashBanking } from "#app/use-cases/payment/decide-cash-banking.server.ts";
import { confirmPayout } from "#app/use-cases/release/confirm-payout.server.ts";
import { decideRelease } from "#app/use-cases/release/decide-release.server.ts";
import { decideWriteOff } from "#app/use-cases/release/decide-write-off.server.ts";
import { recordPayout } from "#app/use-cases/release/record-payout.server.ts";
import { decideReport } from "#app/use-cases/report/decide-report.server.ts";
import { type FullHouse, openFullHouse, type Who } from "./full-house.ts";

import { approval, nothing, rules } from "./rules.ts";

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
}, 120_000);

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
  const { matchWriteOffId: writeOffId, giftId } = house;
  const consent = decideWriteOff(ports, withRoles(call.operator.personId), { writeOffId, isApproved: true });
  expect(await consent, "who proposed a write-off consents for the matcher").toEqual(another);
  const gathered = await world.db.prisma.handGift.findUniqueOrThrow({ where: { id: giftId } });
  const confirmed = decideHandGift(ports, withRoles(gathered.recordedBy), { giftId, isConfirmed: true });
  expect(await confirmed, "who recorded a gift confirms it").toEqual(another);
  const { bankingId, holderId } = house;
  const banked = decideCashBanking(ports, withRoles(holderId), { bankingId, isConfirmed: true });
  expect(await banked, "who held the cash confirms that it is in the bank").toEqual(another);
  const { sentEvidence, sentReport } = house;
  const accepted = { isAccepted: true, comment: "" };
  const evidence = decideEvidence(ports, withRoles(sentEvidence.owner.personId), {
    ...sentEvidence,
    ...accepted,
  });
  expect(await evidence, "who handed in evidence accepts it").toEqual(another);
  const report = decideReport(ports, withRoles(sentReport.owner.personId), { ...sentReport, ...accepted });
  expect(await report, "who wrote a report accepts it").toEqual(another);
  // And the database itself keeps the rule, whatever the code does.
  const forge = (statement: string) =>
    expect(world.db.sql.query(statement)).rejects.toMatchObject({ code: "23514" });
  await forge("update release set decided_by = proposed_by");
  await forge("update fund_deposit set decided_by = recorded_by");
  await forge("update payout set failed_by = sent_by");
  await forge("update payout_batch set approved_by = created_by");
  await forge("update payout_account set blocked_by = person_id, state = 'blocked'");
  await forge("update refund set transferred_by = approved_by where approved_by is not null");
  await forge("update refund set transferred_by = decided_by where decided_by is not null");
  await forge("update write_off set decided_by = proposed_by");
  await forge("update entry_reversal set decided_by = proposed_by");
  await forge("update capital_payment set decided_by = recorded_by");
  await forge("update bank_charge set decided_by = proposed_by");
  await forge("update parked_loss set decided_by = proposed_by");
  await forge("update hand_gift set decided_by = recorded_by");
  await forge("update cash_banking set decided_by = recorded_by");
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

/** The content of every table, as one text each; but not that the book was looked at. */
async function fingerprint({ world: { db } }: FullHouse): Promise<Record<string, string>> {
  const tables = await db.sql.query<{ name: string }>(
    `select table_name as name from information_schema.tables
      where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'book_check' order by 1`,
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
