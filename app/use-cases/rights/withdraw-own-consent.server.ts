import type { Actor } from "#app/domain/access/actor.ts";
import { withdrawPictureConsent } from "../campaign/withdraw-picture-consent.server.ts";
import { endFacilitation } from "../facilitation/end-facilitation.server.ts";
import { chooseNews } from "../news/choose-news.server.ts";
import { writeUnsubscribeToken } from "../news/unsubscribe-token.ts";
import { type Ports, type Result, refused } from "../ports.ts";

/** Somebody takes back a consent of theirs that they see among all of them, by its row. */
export async function withdrawOwnConsent(
  ports: Ports,
  actor: Actor,
  consentId: string,
): Promise<Result<null, { kind: string }>> {
  if (actor.kind !== "person") return refused({ kind: "not_allowed" });
  const [consent] = await ports.db.sql.query<{
    kind: string;
    campaign_id: string | null;
    facilitation_id: string | null;
    donation_id: string | null;
    is_own: boolean;
  }>(
    `select l.kind::text, l.campaign_id, l.person_id = $2 as is_own,
            (select f.id from facilitation f where f.campaign_id = l.campaign_id and f.organisation_id = l.organisation_id
                and f.state = 'agreed') as facilitation_id,
            (select d.id from person p join donor_contact k on k.email = p.email join donation d on d.id = k.donation_id
              where p.id = $2 and d.donor_key = l.donor_key and (l.campaign_id is null or d.campaign_id = l.campaign_id) limit 1) as donation_id
       from consent l where l.id = $1`,
    [consentId, actor.personId],
  );
  if (consent?.is_own && consent.kind === "pictures")
    return withdrawPictureConsent(ports, actor, consent.campaign_id!);
  if (consent?.is_own && consent.facilitation_id) {
    const onlySubmit = consent.kind === "help_submit";
    return endFacilitation(ports, actor, { facilitationId: consent.facilitation_id, onlySubmit });
  }
  if (consent?.donation_id && consent.kind === "news") {
    const token = writeUnsubscribeToken(ports, consent.donation_id);
    return chooseNews(ports, { token, choice: consent.campaign_id ? "not_these" : "none" });
  }
  return refused({ kind: "not_allowed" });
}
