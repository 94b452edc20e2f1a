import { expect, test } from "vitest";
import { unsaid } from "#app/domain/campaign/campaign-content.ts";
import { readVersions } from "#app/queries/panel/campaign-versions.server.ts";
import { readOwnCampaign } from "#app/queries/panel/own-campaign.server.ts";
import { draftCampaign } from "#app/use-cases/campaign/draft-campaign.server.ts";
import { editCampaign } from "#app/use-cases/campaign/edit-campaign.server.ts";
import { reviewCampaign } from "#app/use-cases/campaign/review-campaign.server.ts";
import { submitCampaign } from "#app/use-cases/campaign/submit-campaign.server.ts";
import { must, openFundedCall } from "../../factories/running-campaign.ts";
import { createWorld, dayMs } from "../../support/world.ts";

async function draft() {
  const world = await createWorld();
  const { ports } = world;
  const call = await openFundedCall(world);
  const entrepreneur = await world.addPerson("Yusmary");
  const { campaignId } = await must(
    draftCampaign(ports, entrepreneur, { title: "Sombreros", callId: call.callId }),
  );
  const whole = {
    title: "Sombreros",
    summary: "Tejidos a mano",
    story: "Tejo desde niña.",
    sector: "crafts" as const,
    province: "Manabí",
    canton: "Montecristi",
    publicName: "Yusmary",
    goal: 10_000n,
    budget: [{ label: "Paja", amount: 10_000n }],
    deadlineAt: new Date(world.now().getTime() + 20 * dayMs),
    pictureHash: null,
    pictureAlt: null,
    ...unsaid,
  };
  const edit = (content: typeof whole, of: { seen?: number; typed?: Record<string, string> } = {}) =>
    editCampaign(ports, entrepreneur, { campaignId, content, ...of });
  const submit = () => submitCampaign(ports, entrepreneur, campaignId);
  const read = () =>
    ports.db.prisma.campaign.findUniqueOrThrow({
      where: { id: campaignId },
      include: { budgetLines: true, draft: true },
    });
  await must(edit(whole));
  return { world, ports, call, campaignId, whole, edit, submit, read };
}

test("saving and sending to review at once: what is in review is whole, as it was checked", async () => {
  const { ports, whole, edit, submit, read } = await draft();
  for (let round = 0; round < 12; round++) {
    await ports.db.sql.query("update campaign set state = 'draft'");
    await must(edit(whole));
    const broken = { ...whole, summary: "", goal: 999_900n, budget: [{ label: "Hilo", amount: 100n }] };
    const [sent] = await Promise.all([submit(), edit(broken), edit(broken)]);
    const { state, goal, summary, budgetLines } = await read();
    expect(state).toBe(sent.ok ? "in_review" : "draft");
    if (!sent.ok) continue;
    expect({ goal, summary, lines: budgetLines.map(({ amount }) => amount) }).toEqual({
      goal: 10_000n,
      summary: "Tejidos a mano",
      lines: [10_000n],
    });
  }
});

test("who approves an older text than the one that waits is told so, and nothing is decided", async () => {
  const { world, ports, call, campaignId, whole, edit, submit, read } = await draft();
  const first = await must(submit());
  const decide = (
    submittedAt: Date,
    decision: "approved" | "changes_asked",
    side: "operator" | "matcher",
    said: { comment: string; fieldComments?: { goal: string } } = { comment: "why" },
  ) => {
    const actor = side === "operator" ? call.operator : call.ana;
    return reviewCampaign(ports, actor, { campaignId, side, decision, submittedAt, ...said });
  };
  expect(await decide(first.submittedAt, "changes_asked", "matcher", { comment: " " })).toEqual({
    ok: false,
    refusal: { kind: "comment_missing" },
  });
  const said = { comment: "", fieldComments: { goal: "For what is the rest?" } };
  await must(decide(first.submittedAt, "changes_asked", "matcher", said));
  await world.wait(60_000);
  await must(edit({ ...whole, goal: 50_000n, budget: [{ label: "Paja", amount: 50_000n }] }));
  const second = await must(submit());
  expect(await decide(first.submittedAt, "approved", "operator")).toEqual({
    ok: false,
    refusal: { kind: "submitted_again" },
  });
  expect(await read()).toMatchObject({ state: "in_review", goal: 50_000n });
  await must(decide(second.submittedAt, "approved", "operator"));
  const campaign = await readOwnCampaign(ports.db, campaignId);
  expect(campaign!.reviews.map(({ fieldComments }) => fieldComments)).toEqual([{}, said.fieldComments]);
  const versions = await readVersions(ports.db, { campaignId, currency: "USD" });
  expect(versions.map(({ submittedAt, content }) => [submittedAt, content.goal])).toEqual([
    [second.submittedAt.toISOString(), { amount: "500.00", currency: "USD" }],
    [first.submittedAt.toISOString(), { amount: "100.00", currency: "USD" }],
  ]);
});

test("two windows save at once: one is kept, the other is told, and nothing of both is mixed", async () => {
  const { whole, edit, read } = await draft();
  for (let round = 0; round < 12; round++) {
    const { saves: seen } = await read();
    const typed = { goal: `mil ${round}` };
    const answers = await Promise.all([
      edit({ ...whole, summary: "una", budget: [{ label: "Una", amount: 10_000n }] }, { seen }),
      edit({ ...whole, summary: "otra", budget: [{ label: "Otra", amount: 10_000n }] }, { seen, typed }),
    ]);
    expect(answers.filter(({ ok }) => ok)).toEqual([{ ok: true, value: { saves: seen + 1 } }]);
    expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, refusal: { kind: "saved_elsewhere" } });
    const { summary, budgetLines, draft: kept } = await read();
    const isFirst = answers[0].ok;
    expect([summary, budgetLines[0]!.label]).toEqual(isFirst ? ["una", "Una"] : ["otra", "Otra"]);
    expect(kept?.typed ?? null).toEqual(isFirst ? null : typed);
  }
});
