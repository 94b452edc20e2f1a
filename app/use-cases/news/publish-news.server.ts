import { addToOutbox, type OutgoingMail } from "#app/db/outbox.ts";
import type { Sql } from "#app/db/sql.ts";
import { type Actor, actorIdOf } from "#app/domain/access/actor.ts";
import { publicStates } from "#app/domain/campaign/campaign-state.ts";
import { tellsWho } from "#app/domain/campaign/tells-who.ts";
import {
  findNewsProblems,
  type NewsContent,
  type NewsProblem,
  newsBounds,
} from "#app/domain/news/news-content.ts";
import { lockProtection } from "../campaign/lock-protection.server.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";
import { newsDonors } from "./news-donors.ts";
import { writeUnsubscribeToken } from "./unsubscribe-token.ts";

export type PublishRefusal =
  | { kind: "not_allowed" }
  /** Nobody reads its page yet. */
  | { kind: "not_public" }
  | { kind: "too_many_today" }
  /** The campaign is protected, and this says who stands behind it. */
  | { kind: "tells_who" }
  | { kind: "not_ready"; problems: NewsProblem[] };

const dayMs = 86_400_000;
/** A pace that leaves the sender's limit to mails that somebody waits for. */
const mailsPerSecond = 5;

/** The entrepreneur tells what became of the campaign: published at once, and sent to its donors, each address once. */
export async function publishNews(
  ports: Ports,
  actor: Actor,
  { campaignId, content }: { campaignId: string; content: NewsContent },
): Promise<Result<{ newsId: string; number: number; mails: number }, PublishRefusal>> {
  return ports.db.transaction(async (sql) => {
    const campaign = await lockProtection(sql, actor, campaignId);
    if (!campaign?.isOwn) return refused({ kind: "not_allowed" });
    if (!publicStates.includes(campaign.state)) return refused({ kind: "not_public" });
    const problems = findNewsProblems(content);
    if (problems.length > 0) return refused({ kind: "not_ready", problems });
    const told = [content.title, content.text, ...content.pictures.map(({ alt }) => alt)];
    if (campaign.isProtected && told.some((text) => tellsWho(text, campaign.behind)))
      return refused({ kind: "tells_who" });
    const now = ports.clock.now();
    const [before] = await sql.query<{ newest: number; today: number }>(
      `select coalesce(max(number), 0) as newest, count(*) filter (where published_at > $2)::int as today
         from campaign_news where campaign_id = $1`,
      [campaignId, new Date(now.getTime() - dayMs)],
    );
    if (before!.today >= newsBounds.perDay) return refused({ kind: "too_many_today" });
    const newsId = ports.ids.id();
    const number = before!.newest + 1;
    await sql.query(
      `insert into campaign_news (id, campaign_id, number, title, text, written_by, published_at)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [newsId, campaignId, number, content.title.trim(), content.text.trim(), actorIdOf(actor), now],
    );
    await keepPictures(sql, { newsId, pictures: content.pictures });
    const mails = await mailsOf(sql, ports, { newsId, campaignId });
    await addToOutbox(sql, mails, { now, perSecond: mailsPerSecond });
    return done({ newsId, number, mails: mails.length });
  });
}

async function keepPictures(
  sql: Sql,
  { newsId, pictures }: { newsId: string; pictures: NewsContent["pictures"] },
): Promise<void> {
  const kept = pictures.slice(0, newsBounds.pictures);
  await sql.query(
    `insert into news_picture (news_id, position, hash, alt)
     select $1, position, hash, alt from unnest($2::int[], $3::text[], $4::text[]) as p(position, hash, alt)`,
    [
      newsId,
      kept.map((_, index) => index + 1),
      kept.map(({ hash }) => hash),
      kept.map(({ alt }) => alt.trim().slice(0, newsBounds.alt)),
    ],
  );
}

async function mailsOf(
  sql: Sql,
  ports: Ports,
  { newsId, campaignId }: { newsId: string; campaignId: string },
): Promise<OutgoingMail[]> {
  const donors = await sql.query<{ donation_id: string; email: string; locale: string }>(
    `select distinct on (d.donor_key) d.id as donation_id, k.email, k.locale ${newsDonors}
      order by d.donor_key, d.paid_at desc, d.id desc`,
    [campaignId],
  );
  return donors.map(({ donation_id: donationId, email, locale }) => ({
    key: `campaign-news:${newsId}:${donationId}`,
    kind: "campaign-news",
    to: email,
    locale,
    payload: { newsId, donationId, unsubscribe: writeUnsubscribeToken(ports, donationId) },
  }));
}
