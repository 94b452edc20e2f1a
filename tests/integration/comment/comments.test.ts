import { expect, test } from "vitest";
import type { CommentKind } from "#app/domain/comment/comment.ts";
import { readCommentList } from "#app/queries/comment/comment-list.server.ts";
import { readReportedComments } from "#app/queries/panel/moderated-comments.server.ts";
import { protectCampaign } from "#app/use-cases/campaign/protect-campaign.server.ts";
import { answerQuestion } from "#app/use-cases/comment/answer-question.server.ts";
import { judgeComment } from "#app/use-cases/comment/judge-comment.server.ts";
import { moderateComment } from "#app/use-cases/comment/moderate-comment.server.ts";
import { reportComment } from "#app/use-cases/comment/report-comment.server.ts";
import { writeComment } from "#app/use-cases/comment/write-comment.server.ts";
import { give, launchCampaign, must, openFundedCall, startGift } from "../../factories/running-campaign.ts";
import { sentMails } from "../../support/sent-mails.ts";
import { createWorld, dayMs } from "../../support/world.ts";

/** A live campaign that carmen gave to. */
async function givenCampaign() {
  const world = await createWorld();
  const { db, ports } = world;
  const call = await openFundedCall(world);
  const { campaignId, entrepreneur, slug } = await launchCampaign(world, call);
  const { accessToken } = await give(world, { campaignId, amount: 500n, donor: "carmen" });
  await db.prisma.outboxMessage.deleteMany();
  const write = (
    text: string,
    kind: CommentKind = "question",
    author: Parameters<typeof writeComment>[1] = { accessToken },
  ) => writeComment(ports, author, { slug, kind, text, name: "Carmen" });
  const shown = async () => (await readCommentList(db, { slug, page: 1 }))!.comments;
  return { world, db, ports, call, campaignId, slug, entrepreneur, accessToken, write, shown };
}

test("who gave asks, the entrepreneur is told and answers, and who asked is told", async () => {
  const { world, ports, entrepreneur, write, shown } = await givenCampaign();
  const { commentId } = await must(write("¿Cuándo llega la paja?"));
  expect(await shown()).toMatchObject([
    { text: "¿Cuándo llega la paja?", name: "Carmen", hasGiven: true, answer: null },
  ]);
  const [asked] = await sentMails(world, "question-asked");
  expect(asked!.text).toContain("¿Cuándo llega la paja?");
  await must(answerQuestion(ports, entrepreneur, { commentId, text: "El martes" }));
  await must(answerQuestion(ports, entrepreneur, { commentId, text: "El lunes" }));
  expect(await shown()).toMatchObject([{ answer: "El lunes" }]);
  const answered = await sentMails(world, "question-answered");
  expect(
    answered.map(({ to }) => to),
    "told once",
  ).toEqual(["carmen@example.org"]);
});

test("who did not give, or not to this campaign, or is nobody, writes nothing", async () => {
  const { world, db, ports, call, campaignId, slug, write } = await givenCampaign();
  const elsewhere = await launchCampaign(world, call, { title: "Otra" });
  const other = await give(world, { campaignId: elsewhere.campaignId, amount: 500n, donor: "jorge" });
  const unpaid = await startGift(world, { campaignId, amount: 500n, donor: "luisa" });
  for (const author of [other, unpaid, { accessToken: "x" }, { personId: ports.ids.id() }])
    expect(await write("Hola", "comment", author)).toEqual({ ok: false, refusal: { kind: "not_allowed" } });
  const person = await world.addPerson("Marta");
  await db.prisma.campaign.updateMany({ where: { slug }, data: { state: "in_review" } });
  const early = await write("Hola", "comment", person);
  expect(early).toEqual({ ok: false, refusal: { kind: "not_allowed" } });
});

test("new people write no links; who has had one standing for a week may; and nobody writes without end", async () => {
  const { world, write } = await givenCampaign();
  const kindOf = async (text: string) => {
    const written = await write(text, "comment");
    return written.ok ? "written" : written.refusal.kind;
  };
  expect(await kindOf("Vea ganar.xyz")).toBe("links_of_new");
  expect(await kindOf(" ")).toBe("text_missing");
  expect(await kindOf("x".repeat(601))).toBe("too_long");
  expect(await kindOf("Felicidades")).toBe("written");
  await world.wait(7 * dayMs + 1);
  expect(await kindOf("Vea mi tienda en tejidos.ec")).toBe("written");
  const more = [];
  for (let count = 0; count < 6; count++) more.push(await kindOf(`Comentario ${count}`));
  expect(more.at(-1)).toBe("too_many");
});

test("the entrepreneur hides and shows; what readers report an operator removes with a reason, for good", async () => {
  const { db, ports, call, entrepreneur, write, shown } = await givenCampaign();
  const { commentId } = await must(write("Es una estafa", "comment"));
  await must(moderateComment(ports, entrepreneur, { commentId, isShown: false }));
  expect(await shown()).toEqual([]);
  expect(await reportComment(ports, { commentId, address: "10.0.0.1" })).toMatchObject({ ok: false });
  await must(moderateComment(ports, entrepreneur, { commentId, isShown: true }));
  for (const address of ["203.0.113.1", "203.0.113.1", "198.51.100.7"])
    await must(reportComment(ports, { commentId, address }));
  expect(await readReportedComments(db.sql)).toMatchObject([{ id: commentId, reports: 2 }]);
  const judge = (reason: string | null) => judgeComment(ports, call.operator, { commentId, reason });
  expect(await judge(" ")).toEqual({ ok: false, refusal: { kind: "reason_missing" } });
  await must(judge("insulta"));
  expect(await shown()).toEqual([]);
  expect(await readReportedComments(db.sql)).toEqual([]);
  const again = await moderateComment(ports, entrepreneur, { commentId, isShown: true });
  expect(again).toEqual({ ok: false, refusal: { kind: "removed" } });
});

test("under a protected campaign nobody reads what was written before its entrepreneur does, whatever it says", async () => {
  const { world, ports, campaignId, entrepreneur, write, shown } = await givenCampaign();
  await must(
    protectCampaign(ports, entrepreneur, { campaignId, isProtected: true, publicName: "La tejedora" }),
  );
  const telling = await must(write("¿Vive en Montecristi?"));
  const harmless = await must(write("¿Cuándo llega?"));
  expect([telling.isShown, harmless.isShown], "the answer tells nothing").toEqual([false, false]);
  expect(await shown()).toEqual([]);
  expect(await sentMails(world, "question-asked")).toHaveLength(2);
  const tells = { ok: false, refusal: { kind: "tells_who" } };
  const show = (commentId: string) => moderateComment(ports, entrepreneur, { commentId, isShown: true });
  const answer = (commentId: string, text: string) =>
    answerQuestion(ports, entrepreneur, { commentId, text });
  expect(await show(telling.commentId)).toEqual(tells);
  expect(await answer(telling.commentId, "No")).toEqual(tells);
  expect(await answer(harmless.commentId, "Venga a Montecristi")).toEqual(tells);
  await must(answer(harmless.commentId, "El martes"));
  expect(await shown()).toMatchObject([{ text: "¿Cuándo llega?", answer: "El martes" }]);
});
