import { answerQuestion } from "#app/use-cases/comment/answer-question.server.ts";
import { judgeComment } from "#app/use-cases/comment/judge-comment.server.ts";
import { moderateComment } from "#app/use-cases/comment/moderate-comment.server.ts";
import { reportComment } from "#app/use-cases/comment/report-comment.server.ts";
import { writeComment as write } from "#app/use-cases/comment/write-comment.server.ts";
import { campaignOf, must, type Stage } from "../stage.ts";
import type { comments } from "../telling.ts";

/** A donor says or asks something; the entrepreneur answers, and what was reported an operator takes out. */
export async function writeComment(
  stage: Stage,
  { key, nth, kind, text, name, answer, removed }: (typeof comments)[number],
): Promise<void> {
  const { ports, staff } = stage;
  const { campaignId, entrepreneur } = campaignOf(stage, key);
  const { accessToken, campaign } = await ports.db.prisma.donation.findFirstOrThrow({
    where: { campaignId, state: "paid" },
    orderBy: { decisionOrder: "asc" },
    skip: nth - 1,
    include: { campaign: true },
  });
  const { commentId, isShown } = await must(
    write(ports, { accessToken }, { slug: campaign.slug, kind, text, name }),
  );
  if (!isShown) await must(moderateComment(ports, entrepreneur, { commentId, isShown: true }));
  if (answer) await must(answerQuestion(ports, entrepreneur, { commentId, text: answer }));
  if (!removed) return;
  await must(reportComment(ports, { commentId, address: "192.0.2.7" }));
  await must(judgeComment(ports, staff.operator, { commentId, reason: removed }));
}
