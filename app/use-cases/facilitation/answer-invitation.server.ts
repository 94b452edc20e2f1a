import type { Sql } from "#app/db/sql.ts";
import { type Actor, actorIdOf } from "#app/domain/access/actor.ts";
import type { CampaignState } from "#app/domain/campaign/campaign-state.ts";
import { consentTexts } from "#app/domain/rights/consent.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";
import { noteConsent } from "../rights/note-consent.server.ts";
import { tellHelper } from "./tell-helper.ts";

export type AnswerRefusal =
  | { kind: "not_allowed" }
  | { kind: "answered_before" }
  /** Not a campaign of theirs, or one that is over. */
  | { kind: "campaign_wrong" }
  /** The text has changed since they read it. */
  | { kind: "another_text" }
  /** The organisation helps with it already. */
  | { kind: "helps_already" };

type Answer = {
  facilitationId: string;
  isAgreed: boolean;
  /** Which of their campaigns, where the invitation names none. */
  campaignId: string | null;
  maySubmit: boolean;
  textVersion: string;
  locale: string;
};

const overStates: readonly CampaignState[] = ["failed", "cancelled", "withdrawn", "closed"];

type Asked = { organisation_id: string; campaign_id: string | null; state: string; is_theirs: boolean };

/** Who was asked lets an organisation help with one campaign, having read what it may do; or does not. */
export async function answerInvitation(
  ports: Ports,
  actor: Actor,
  { facilitationId, isAgreed, maySubmit, textVersion, locale, ...of }: Answer,
): Promise<Result<null, AnswerRefusal>> {
  if (actor.kind !== "person") return refused({ kind: "not_allowed" });
  return ports.db.transaction(async (sql) => {
    await sql.query("select from facilitation where id = $1 for update", [facilitationId]);
    const [asked] = await sql.query<Asked>(
      `select f.organisation_id, f.campaign_id, f.state::text,
              coalesce(f.email = p.email, c.entrepreneur_id = p.id, false) as is_theirs
         from facilitation f join person p on p.id = $2 left join campaign c on c.id = f.campaign_id where f.id = $1`,
      [facilitationId, actor.personId],
    );
    if (!asked?.is_theirs) return refused({ kind: "not_allowed" });
    if (asked.state !== "invited") return refused({ kind: "answered_before" });
    const now = ports.clock.now();
    if (!isAgreed) {
      await sql.query(
        "update facilitation set state = 'declined', email = null, answered_at = $2 where id = $1",
        [facilitationId, now],
      );
      await tellHelper(sql, ports, { facilitationId, decision: "answered" });
      return done(null);
    }
    if (textVersion !== consentTexts.help) return refused({ kind: "another_text" });
    const campaignId = asked.campaign_id ?? of.campaignId;
    if (!(await isOpen(sql, { campaignId, personId: actor.personId })))
      return refused({ kind: "campaign_wrong" });
    const standing = await sql.query(
      "select from facilitation where campaign_id = $1 and organisation_id = $2 and state = 'agreed'",
      [campaignId, asked.organisation_id],
    );
    if (standing.length > 0) return refused({ kind: "helps_already" });
    await sql.query(
      `update facilitation set state = 'agreed', email = null, campaign_id = $2, may_submit = $3, answered_at = $4 where id = $1`,
      [facilitationId, campaignId, maySubmit, now],
    );
    const personId = actorIdOf(actor)!;
    const consent = { isGiven: true, of: { personId }, recordedBy: personId, locale, campaignId } as const;
    const organisationId = asked.organisation_id;
    await noteConsent(sql, ports, { ...consent, kind: "help", textVersion, organisationId });
    if (maySubmit)
      await noteConsent(sql, ports, {
        ...{ ...consent, kind: "help_submit", organisationId },
        textVersion: consentTexts.help_submit,
      });
    await tellHelper(sql, ports, { facilitationId, decision: "answered" });
    return done(null);
  });
}

async function isOpen(
  sql: Sql,
  { campaignId, personId }: { campaignId: string | null; personId: string },
): Promise<boolean> {
  const [campaign] = await sql.query<{ state: CampaignState }>(
    "select state::text from campaign where id = $1 and entrepreneur_id = $2",
    [campaignId, personId],
  );
  return campaign !== undefined && !overStates.includes(campaign.state);
}
