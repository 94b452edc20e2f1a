import { type Actor, actorIdOf } from "#app/domain/access/actor.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";
import { noteConsent } from "../rights/note-consent.server.ts";
import { lockProtection } from "./lock-protection.server.ts";

/** The entrepreneur, or an operator whom they called, takes the consent back: the pictures are gone from public view at once. */
export async function withdrawPictureConsent(
  ports: Ports,
  actor: Actor,
  campaignId: string,
): Promise<Result<null, { kind: "not_allowed" } | { kind: "none_stands" }>> {
  return ports.db.transaction(async (sql) => {
    const campaign = await lockProtection(sql, actor, campaignId);
    if (!campaign) return refused({ kind: "not_allowed" });
    const withdrawn = await sql.query<{ given_by: string; text_version: string; locale: string }>(
      `update picture_consent set withdrawn_by = $2, withdrawn_at = $3
        where campaign_id = $1 and withdrawn_at is null returning given_by, text_version, locale`,
      [campaignId, actorIdOf(actor), ports.clock.now()],
    );
    const [consent] = withdrawn;
    if (!consent) return refused({ kind: "none_stands" });
    const { given_by: personId, text_version: textVersion, locale } = consent;
    await noteConsent(sql, ports, {
      ...{ kind: "pictures", isGiven: false, of: { personId }, recordedBy: actorIdOf(actor) },
      ...{ textVersion, locale, campaignId },
    });
    return done(null);
  });
}
