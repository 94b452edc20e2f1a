import type { Sql } from "#app/db/sql.ts";
import type { QuestionAnsweredFacts, QuestionAskedFacts } from "#app/domain/ports/comment-mail.ts";
import type { MailContent, MailMessage } from "#app/domain/ports/mail-writer.ts";
import { type MailCampaignRow, mailCampaignColumns, toMailCampaign } from "./mail-campaign.ts";

type Of = { commentId: string; siteUrl: string };
type Asked = MailCampaignRow & Omit<QuestionAskedFacts, "campaign" | "url"> & { id: string };

/** What an e-mail about a question or comment tells; null when there is nothing of it any more. */
export async function readCommentMail(
  sql: Sql,
  { kind, payload }: MailMessage & { kind: "question-asked" | "question-answered" },
  { siteUrl }: { siteUrl: string },
): Promise<MailContent | null> {
  const { commentId } = payload;
  if (!commentId) return null;
  if (kind === "question-asked") {
    const facts = await readQuestionAsked(sql, { commentId, siteUrl });
    return facts && { kind, facts };
  }
  const facts = await readQuestionAnswered(sql, { commentId, siteUrl });
  return facts && { kind, facts };
}

/** What an entrepreneur is told of a comment; null when it does not stand (any more). One SQL statement. */
async function readQuestionAsked(sql: Sql, { commentId, siteUrl }: Of): Promise<QuestionAskedFacts | null> {
  const [row] = await sql.query<Asked>(
    `select ${mailCampaignColumns}, c.id, m.text, m.name, m.kind = 'question' as "isQuestion", m.state = 'waiting' as "isWaiting"
       from comment m join campaign c on c.id = m.campaign_id where m.id = $1 and m.state in ('shown', 'waiting')`,
    [commentId],
  );
  if (!row) return null;
  const { id, text, name, isQuestion, isWaiting } = row;
  const url = `${siteUrl}/panel/campanas/${id}/preguntas`;
  return { campaign: toMailCampaign(row, siteUrl), text, name, isQuestion, isWaiting, url };
}

/** What who asked is told; null when the answer does not stand (any more). One SQL statement. */
async function readQuestionAnswered(
  sql: Sql,
  { commentId, siteUrl }: Of,
): Promise<QuestionAnsweredFacts | null> {
  const [row] = await sql.query<MailCampaignRow & { text: string; answer: string }>(
    `select ${mailCampaignColumns}, m.text, m.answer from comment m join campaign c on c.id = m.campaign_id
      where m.id = $1 and m.state = 'shown' and m.answer is not null`,
    [commentId],
  );
  if (!row) return null;
  const campaign = toMailCampaign(row, siteUrl);
  return { campaign, question: row.text, answer: row.answer, url: `${campaign.url}/preguntas` };
}
