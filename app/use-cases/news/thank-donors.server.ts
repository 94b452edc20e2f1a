import { addToOutbox, type OutgoingMail } from "#app/db/outbox.ts";
import { isStandingGift } from "#app/db/standing-gift.ts";
import { type Actor, actorIdOf } from "#app/domain/access/actor.ts";
import { publicStates } from "#app/domain/campaign/campaign-state.ts";
import { tellsWho } from "#app/domain/campaign/tells-who.ts";
import { thanksBound } from "#app/domain/news/thanks.ts";
import { lockProtection } from "../campaign/lock-protection.server.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";
import { newsDonors } from "./news-donors.ts";
import { writeUnsubscribeToken } from "./unsubscribe-token.ts";

export type ThankRefusal =
  | { kind: "not_allowed" }
  | { kind: "text_missing" }
  | { kind: "too_long" }
  /** The campaign is protected, and this says who stands behind it. */
  | { kind: "tells_who" }
  /** All were thanked before, or nobody has given yet. */
  | { kind: "nobody_waits" };

/** A pace that leaves the sender's limit to mails that somebody waits for. */
const mailsPerSecond = 5;

/** The entrepreneur thanks everybody whose gift was not thanked yet: on the page of the gift, and by one e-mail to each donor who takes them. */
export async function thankDonors(
  ports: Ports,
  actor: Actor,
  { campaignId, text }: { campaignId: string; text: string },
): Promise<Result<{ gifts: number; mails: number }, ThankRefusal>> {
  return ports.db.transaction(async (sql) => {
    const campaign = await lockProtection(sql, actor, campaignId);
    if (!campaign?.isOwn || !publicStates.includes(campaign.state)) return refused({ kind: "not_allowed" });
    const words = text.trim();
    if (words === "") return refused({ kind: "text_missing" });
    if (words.length > thanksBound) return refused({ kind: "too_long" });
    if (campaign.isProtected && tellsWho(words, campaign.behind)) return refused({ kind: "tells_who" });
    const now = ports.clock.now();
    const thanksId = ports.ids.id();
    await sql.query(
      "insert into campaign_thanks (id, campaign_id, text, written_by, written_at) values ($1, $2, $3, $4, $5)",
      [thanksId, campaignId, words, actorIdOf(actor), now],
    );
    const thanked = await sql.query(
      `insert into donation_thanks (donation_id, thanks_id)
       select d.id, $2 from donation d
        where d.campaign_id = $1 and ${isStandingGift}
          and not exists (select from donation_thanks t where t.donation_id = d.id)
       returning donation_id`,
      [campaignId, thanksId],
    );
    if (thanked.length === 0) {
      await sql.query("delete from campaign_thanks where id = $1", [thanksId]);
      return refused({ kind: "nobody_waits" });
    }
    const donors = await sql.query<{ donation_id: string; email: string; locale: string }>(
      `select distinct on (d.donor_key) d.id as donation_id, k.email, k.locale ${newsDonors}
         and exists (select from donation_thanks t where t.donation_id = d.id and t.thanks_id = $2)
        order by d.donor_key, d.paid_at desc, d.id desc`,
      [campaignId, thanksId],
    );
    const mails = donors.map(({ donation_id: donationId, email, locale }): OutgoingMail => {
      const payload = { thanksId, donationId, unsubscribe: writeUnsubscribeToken(ports, donationId) };
      return {
        key: `gift-thanked:${thanksId}:${donationId}`,
        kind: "gift-thanked",
        to: email,
        locale,
        payload,
      };
    });
    await addToOutbox(sql, mails, { now, perSecond: mailsPerSecond });
    return done({ gifts: thanked.length, mails: mails.length });
  });
}
