import { type Actor, actorIdOf } from "#app/domain/access/actor.ts";
import { consentText } from "#app/domain/campaign/picture-consent.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";
import { noteConsent } from "../rights/note-consent.server.ts";
import { lockProtection } from "./lock-protection.server.ts";

export type ConsentRefusal =
  | { kind: "not_allowed" }
  /** The text has changed since they read it. */
  | { kind: "another_text" }
  | { kind: "given_before" };

/** The entrepreneur of a protected campaign, and nobody for them, lets its pictures be shown, having read a text of this version. */
export async function givePictureConsent(
  ports: Ports,
  actor: Actor,
  { campaignId, textVersion, locale }: { campaignId: string; textVersion: string; locale: string },
): Promise<Result<null, ConsentRefusal>> {
  return ports.db.transaction(async (sql) => {
    const campaign = await lockProtection(sql, actor, campaignId);
    if (!campaign?.isOwn) return refused({ kind: "not_allowed" });
    if (textVersion !== consentText) return refused({ kind: "another_text" });
    const standing = await sql.query(
      "select from picture_consent where campaign_id = $1 and withdrawn_at is null",
      [campaignId],
    );
    if (standing.length > 0) return refused({ kind: "given_before" });
    await sql.query(
      `insert into picture_consent (id, campaign_id, given_by, given_at, text_version, locale) values ($1, $2, $3, $4, $5, $6)`,
      [ports.ids.id(), campaignId, actorIdOf(actor), ports.clock.now(), textVersion, locale],
    );
    const personId = actorIdOf(actor)!;
    await noteConsent(sql, ports, {
      ...{ kind: "pictures", isGiven: true, of: { personId }, recordedBy: personId },
      ...{ textVersion, locale, campaignId },
    });
    return done(null);
  });
}
