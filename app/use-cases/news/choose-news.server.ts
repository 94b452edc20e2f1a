import type { NewsChoice } from "#app/domain/news/news-choice.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";
import { noteConsent } from "../rights/note-consent.server.ts";
import { refuseNews } from "./refuse-news.server.ts";
import { readUnsubscribeToken } from "./unsubscribe-token.ts";

/** Who holds the link of a mail chooses which news reach its address; what waits to be sent and is not wanted any more is not sent. */
export async function chooseNews(
  ports: Ports,
  { token, choice }: { token: string; choice: NewsChoice },
): Promise<Result<null, { kind: "unknown_link" }>> {
  const donationId = readUnsubscribeToken(ports, token);
  if (!donationId) return refused({ kind: "unknown_link" });
  return ports.db.transaction(async (sql) => {
    const [gift] = await sql.query<{ donor_key: string; campaign_id: string }>(
      "select donor_key, campaign_id from donation where id = $1",
      [donationId],
    );
    if (!gift) return refused({ kind: "unknown_link" });
    const { donor_key: donor, campaign_id: campaignId } = gift;
    if (choice === "these") {
      const ended = await sql.query(
        "delete from news_refusal where donor_key = $1 and (campaign_id is null or campaign_id = $2) returning 1",
        [donor, campaignId],
      );
      const given = { kind: "news", isGiven: true, of: { donorKey: donor } } as const;
      if (ended.length > 0) await noteConsent(sql, ports, { ...given, campaignId, recordedBy: null });
      return done(null);
    }
    await refuseNews(sql, ports, { donor, campaignId: choice === "none" ? null : campaignId });
    return done(null);
  });
}
