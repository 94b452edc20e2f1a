import { type Actor, actorIdOf, helpsFor } from "#app/domain/access/actor.ts";
import { isEmail, normaliseEmail } from "#app/domain/donation/donor.ts";
import { countAttempts } from "../count-attempts.server.ts";
import { findFreeSlug } from "../find-free-slug.server.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";
import { type InviteRefusal, invitesPerDay, sendInvitation } from "./invite-entrepreneur.server.ts";

export type BeginRefusal =
  | Exclude<InviteRefusal, { kind: "invited_before" }>
  | { kind: "name_missing" }
  | { kind: "title_missing" }
  | { kind: "unknown_call" };

type Begun = {
  organisationId: string;
  email: string;
  name: string;
  title: string;
  callId: string;
  locale: "es" | "en";
};

/**
 * A facilitator begins a campaign for somebody, whose it is from the start: its draft is written, and nothing of it goes to review
 * before they agreed. Who is new becomes a person; signing in with the mailbox proves who they are.
 */
export async function beginCampaign(
  ports: Ports,
  actor: Actor,
  { organisationId, email: typed, name: typedName, title: typedTitle, callId, locale }: Begun,
): Promise<Result<{ campaignId: string }, BeginRefusal>> {
  if (!helpsFor(actor, [organisationId])) return refused({ kind: "not_allowed" });
  const [email, name, title] = [normaliseEmail(typed), typedName.trim(), typedTitle.trim().slice(0, 80)];
  if (!isEmail(email)) return refused({ kind: "email_wrong" });
  if (name === "") return refused({ kind: "name_missing" });
  if (title === "") return refused({ kind: "title_missing" });
  if (!(await countAttempts(ports, [{ source: `invites of ${organisationId}`, ...invitesPerDay }])))
    return refused({ kind: "too_many" });
  return ports.db.transaction(async (sql) => {
    const [call] = await sql.query<{ currency: string }>(
      "select currency from call where id = $1 and state = 'open'",
      [callId],
    );
    if (!call) return refused({ kind: "unknown_call" });
    const now = ports.clock.now();
    const [person] = await sql.query<{ id: string }>(
      `insert into person (id, email, name, locale, created_at) values ($1, $2, $3, $4, $5)
       on conflict (email) do update set email = excluded.email returning id`,
      [ports.ids.id(), email, name.slice(0, 120), locale, now],
    );
    const slug = await findFreeSlug(
      title,
      async (wanted) => (await sql.query("select from campaign where slug = $1", [wanted])).length === 0,
    );
    const campaignId = ports.ids.id();
    const invitedBy = actorIdOf(actor)!;
    await sql.query(
      `insert into campaign (id, slug, entrepreneur_id, call_id, public_name, title, summary, story, sector, province, canton,
                             currency, goal, created_at, updated_at, saved_by)
       values ($1, $2, $3, $4, $5, $6, '', '', '', '', '', $7, 1, $8, $8, $9)`,
      [campaignId, slug, person!.id, callId, name.slice(0, 60), title, call.currency, now, invitedBy],
    );
    await sendInvitation(sql, ports, { organisationId, email, locale, invitedBy, campaignId });
    return done({ campaignId });
  });
}
