import { addToOutbox } from "#app/db/outbox.ts";
import type { Sql } from "#app/db/sql.ts";
import { type Actor, actorIdOf, helpsFor } from "#app/domain/access/actor.ts";
import { isEmail, normaliseEmail } from "#app/domain/donation/donor.ts";
import { countAttempts } from "../count-attempts.server.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";

export type InviteRefusal =
  | { kind: "not_allowed" }
  | { kind: "email_wrong" }
  /** They were asked, and have not answered. */
  | { kind: "invited_before" }
  | { kind: "too_many" };

/** Nobody's mailbox is filled by it. */
export const invitesPerDay = { most: 20, perSeconds: 86_400 };

/**
 * A facilitator asks an entrepreneur, by their address, to let the organisation help with a campaign of theirs. It says nothing
 * about whether somebody is known by it: who reads the mail chooses the campaign, and agrees or not.
 */
export async function inviteEntrepreneur(
  ports: Ports,
  actor: Actor,
  { organisationId, email: typed, locale }: { organisationId: string; email: string; locale: string },
): Promise<Result<{ facilitationId: string }, InviteRefusal>> {
  if (!helpsFor(actor, [organisationId])) return refused({ kind: "not_allowed" });
  const email = normaliseEmail(typed);
  if (!isEmail(email)) return refused({ kind: "email_wrong" });
  if (!(await countAttempts(ports, [{ source: `invites of ${organisationId}`, ...invitesPerDay }])))
    return refused({ kind: "too_many" });
  return ports.db.transaction(async (sql) => {
    const open = await sql.query(
      "select from facilitation where email = $1 and organisation_id = $2 and campaign_id is null",
      [email, organisationId],
    );
    if (open.length > 0) return refused({ kind: "invited_before" });
    const invitedBy = actorIdOf(actor)!;
    const of = { organisationId, email, locale, invitedBy, campaignId: null };
    return done({ facilitationId: await sendInvitation(sql, ports, of) });
  });
}

/** Notes whom an organisation asks, and writes them. */
export async function sendInvitation(
  sql: Sql,
  { ids, clock }: Pick<Ports, "ids" | "clock">,
  of: { organisationId: string; email: string; locale: string; invitedBy: string; campaignId: string | null },
): Promise<string> {
  const { organisationId, email, locale, invitedBy, campaignId } = of;
  const facilitationId = ids.id();
  const now = clock.now();
  await sql.query(
    `insert into facilitation (id, organisation_id, campaign_id, email, is_begun, invited_by, invited_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [facilitationId, organisationId, campaignId, email, campaignId !== null, invitedBy, now],
  );
  const mail = { to: email, locale, payload: { facilitationId } };
  await addToOutbox(sql, [{ key: `help-asked:${facilitationId}`, kind: "help-asked", ...mail }], { now });
  return facilitationId;
}
