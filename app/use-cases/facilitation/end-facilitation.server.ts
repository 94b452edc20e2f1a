import { type Actor, actorIdOf, helpsFor } from "#app/domain/access/actor.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";
import { noteConsent } from "../rights/note-consent.server.ts";
import { tellHelper } from "./tell-helper.ts";

export type EndRefusal = { kind: "not_allowed" } | { kind: "none_stands" };

type Help = {
  organisation_id: string;
  campaign_id: string | null;
  state: string;
  may_submit: boolean;
  entrepreneur_id: string | null;
};

/**
 * The entrepreneur takes the help of an organisation back, or only that it sends the campaign to review (`onlySubmit`): access ends
 * at once. The organisation may leave by itself, and take back an invitation that waits.
 */
export async function endFacilitation(
  ports: Ports,
  actor: Actor,
  { facilitationId, onlySubmit = false }: { facilitationId: string; onlySubmit?: boolean },
): Promise<Result<null, EndRefusal>> {
  return ports.db.transaction(async (sql) => {
    await sql.query("select from facilitation where id = $1 for update", [facilitationId]);
    const [help] = await sql.query<Help>(
      `select f.organisation_id, f.campaign_id, f.state::text, f.may_submit, c.entrepreneur_id
         from facilitation f left join campaign c on c.id = f.campaign_id where f.id = $1`,
      [facilitationId],
    );
    if (!help || actor.kind !== "person") return refused({ kind: "not_allowed" });
    const isOwn = help.entrepreneur_id === actor.personId;
    if (!isOwn && !helpsFor(actor, [help.organisation_id])) return refused({ kind: "not_allowed" });
    const { may_submit: maySubmit, campaign_id: campaignId, organisation_id: organisationId } = help;
    if (help.state === "invited" ? isOwn : help.state !== "agreed") return refused({ kind: "none_stands" });
    if (onlySubmit && !maySubmit) return refused({ kind: "none_stands" });
    const by = actorIdOf(actor);
    if (onlySubmit)
      await sql.query("update facilitation set may_submit = false where id = $1", [facilitationId]);
    else
      await sql.query(
        `update facilitation set state = 'ended', email = null, may_submit = false, ended_by = $2, ended_at = $3 where id = $1`,
        [facilitationId, by, ports.clock.now()],
      );
    if (help.state !== "agreed") return done(null);
    const consent = { isGiven: false, of: { personId: help.entrepreneur_id! }, recordedBy: by } as const;
    const place = { campaignId, organisationId };
    if (maySubmit) await noteConsent(sql, ports, { ...consent, ...place, kind: "help_submit" });
    if (onlySubmit) return done(null);
    await noteConsent(sql, ports, { ...consent, ...place, kind: "help" });
    if (isOwn) await tellHelper(sql, ports, { facilitationId, decision: "ended" });
    return done(null);
  });
}
