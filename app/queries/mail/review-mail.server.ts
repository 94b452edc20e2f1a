import type { Sql } from "#app/db/sql.ts";
import type { MailContent, MailMessage } from "#app/domain/ports/mail-writer.ts";
import { readReviewDecided } from "./review-decided.server.ts";
import { readReviewWaiting } from "./review-waiting.server.ts";

/** What an e-mail about a review tells; null when there is nothing of it any more. */
export async function readReviewMail(
  sql: Sql,
  { kind, payload }: MailMessage & { kind: "review-decided" | "review-waiting" },
  { siteUrl }: { siteUrl: string },
): Promise<MailContent | null> {
  if (kind === "review-decided") {
    const { reviewId } = payload;
    const facts = reviewId ? await readReviewDecided(sql, { reviewId, siteUrl }) : null;
    return facts && { kind, facts };
  }
  const facts = await readReviewWaiting(sql, { ...payload, siteUrl });
  return facts && { kind, facts };
}
