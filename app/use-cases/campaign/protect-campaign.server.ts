import { type Actor, actorIdOf } from "#app/domain/access/actor.ts";
import { textBounds } from "#app/domain/campaign/campaign-content.ts";
import { publicStates } from "#app/domain/campaign/campaign-state.ts";
import { tellsWho } from "#app/domain/campaign/tells-who.ts";
import { findFreeSlug } from "../find-free-slug.server.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";
import { hideWhatTells } from "./hide-what-tells.server.ts";
import { lockProtection } from "./lock-protection.server.ts";

export type ProtectionRefusal =
  | { kind: "not_allowed" }
  | { kind: "name_missing" }
  /** The chosen name says who it is. */
  | { kind: "name_tells" };

type Protection = { campaignId: string; isProtected: boolean; publicName: string };

/**
 * The entrepreneur, or an operator for them, hides who stands behind a campaign, under a name of their choice, at any time of its
 * life; its address changes when it tells them, and what was written before and tells them is hidden. Only the entrepreneur ends that.
 */
export async function protectCampaign(
  ports: Ports,
  actor: Actor,
  { campaignId, isProtected, publicName }: Protection,
): Promise<Result<null, ProtectionRefusal>> {
  return ports.db.transaction(async (sql) => {
    const campaign = await lockProtection(sql, actor, campaignId);
    if (!campaign || !(isProtected || campaign.isOwn)) return refused({ kind: "not_allowed" });
    const name = publicName.trim();
    if (name === "" || name.length > textBounds.publicName) return refused({ kind: "name_missing" });
    if (isProtected && tellsWho(name, campaign.behind)) return refused({ kind: "name_tells" });
    const titleTells = tellsWho(campaign.title, campaign.behind);
    // A public address is in many hands: it is changed only where that hides something.
    const isHideable = !titleTells || !publicStates.includes(campaign.state);
    const isTold = isProtected && isHideable && tellsWho(campaign.slug, campaign.behind);
    const slug = isTold ? await findFreeSlug(titleTells ? "campana" : campaign.title, isFree) : campaign.slug;
    const now = ports.clock.now();
    await sql.query(
      "update campaign set is_protected = $2, public_name = $3, slug = $4, updated_at = $5 where id = $1",
      [campaignId, isProtected, name, slug, now],
    );
    if (isProtected)
      await hideWhatTells(sql, { campaignId, behind: campaign.behind, by: actorIdOf(actor), now });
    if (isProtected !== campaign.isProtected)
      await sql.query(
        "insert into activity (at, actor_id, kind, subject, subject_id) values ($1, $2, $3, 'campaign', $4)",
        [now, actorIdOf(actor), isProtected ? "protected" : "protection_ended", campaignId],
      );
    return done(null);

    async function isFree(wanted: string): Promise<boolean> {
      return (await sql.query("select from campaign where slug = $1", [wanted])).length === 0;
    }
  });
}
