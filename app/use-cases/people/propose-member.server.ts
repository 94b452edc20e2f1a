import {
  type AccessRefusal,
  type Actor,
  actorIdOf,
  organisationKindOf,
  type Role,
} from "#app/domain/access/actor.ts";
import { mayGiveRole } from "#app/domain/access/role-giving.ts";
import { isEmail, normaliseEmail } from "#app/domain/donation/donor.ts";
import { mailboxOf } from "#app/domain/donation/related-party.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";

export type ProposeMemberRefusal =
  | AccessRefusal
  | { kind: "email_wrong" }
  | { kind: "name_missing" }
  /** None such, or of a kind that has no such role. */
  | { kind: "organisation_wrong" }
  | { kind: "member_already" }
  /** Another form of the address of somebody who is there: one person would hold two seats. */
  | { kind: "same_mailbox" }
  | { kind: "proposed_before" };

type Wanted = { email: string; name: string; organisationId: string; role: Role };

/**
 * Proposes a role for somebody, known here or not: an operator any, a matcher or facilitator those of colleagues in their own organisation.
 * Another person who might have proposed it gives it.
 */
export async function proposeMember(
  ports: Ports,
  actor: Actor,
  { email: typed, name: typedName, organisationId, role }: Wanted,
): Promise<Result<{ proposalId: string }, ProposeMemberRefusal>> {
  if (!mayGiveRole(actor, { organisationId, role })) return refused({ kind: "not_allowed" });
  const [email, name] = [normaliseEmail(typed), typedName.trim().slice(0, 120)];
  if (!isEmail(email)) return refused({ kind: "email_wrong" });
  if (name === "") return refused({ kind: "name_missing" });
  return ports.db.transaction(async (sql) => {
    const organisations = await sql.query("select from organisation where id = $1 and kind::text = $2", [
      organisationId,
      organisationKindOf[role],
    ]);
    if (organisations.length === 0) return refused({ kind: "organisation_wrong" });
    const members = await sql.query<{ email: string; role: Role }>(
      "select p.email, m.role::text from membership m join person p on p.id = m.person_id where m.organisation_id = $1",
      [organisationId],
    );
    if (members.some((one) => one.email === email && one.role === role))
      return refused({ kind: "member_already" });
    if (members.some((one) => one.email !== email && mailboxOf(one.email) === mailboxOf(email)))
      return refused({ kind: "same_mailbox" });
    const proposalId = ports.ids.id();
    const kept = await sql.query(
      `insert into membership_proposal (id, email, name, organisation_id, role, proposed_by, proposed_at)
       values ($1, $2, $3, $4, $5::role, $6, $7)
       on conflict (email, organisation_id, role) where state = 'proposed' do nothing returning id`,
      [proposalId, email, name, organisationId, role, actorIdOf(actor), ports.clock.now()],
    );
    return kept.length > 0 ? done({ proposalId }) : refused({ kind: "proposed_before" });
  });
}
