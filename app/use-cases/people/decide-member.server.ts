import { type AccessRefusal, type Actor, actorIdOf, type Role } from "#app/domain/access/actor.ts";
import { mayGiveRole } from "#app/domain/access/role-giving.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";
import { tellAccessChanged } from "./tell-access-changed.server.ts";

export type DecideMemberRefusal = AccessRefusal | { kind: "decided_before" };

type Row = {
  email: string;
  name: string;
  organisation_id: string;
  role: Role;
  state: string;
  proposed_by: string;
};

/**
 * Another person than who proposed it, and than whom it is for, gives a role or rejects it: an operator, or a colleague who might have
 * proposed it. Who is new becomes a person, and is told by e-mail.
 */
export async function decideMember(
  ports: Ports,
  actor: Actor,
  { proposalId, isApproved }: { proposalId: string; isApproved: boolean },
): Promise<Result<null, DecideMemberRefusal>> {
  const now = ports.clock.now();
  return ports.db.transaction(async (sql) => {
    const [row] = await sql.query<Row>(
      `select email, name, organisation_id, role::text, state::text, proposed_by from membership_proposal
        where id = $1 for update`,
      [proposalId],
    );
    if (!row || !mayGiveRole(actor, { organisationId: row.organisation_id, role: row.role }))
      return refused({ kind: "not_allowed" });
    if (row.state !== "proposed") return refused({ kind: "decided_before" });
    const actorId = actorIdOf(actor)!;
    const own = await sql.query("select from person where id = $1 and email = $2", [actorId, row.email]);
    if (row.proposed_by === actorId || own.length > 0) return refused({ kind: "second_person_needed" });
    await sql.query(
      "update membership_proposal set state = $2::membership_proposal_state, decided_by = $3, decided_at = $4 where id = $1",
      [proposalId, isApproved ? "approved" : "rejected", actorId, now],
    );
    if (!isApproved) return done(null);
    const [person] = await sql.query<{ id: string }>(
      `insert into person (id, email, name, created_at) values ($1, $2, $3, $4)
       on conflict (email) do update set email = excluded.email returning id`,
      [ports.ids.id(), row.email, row.name, now],
    );
    const personId = person!.id;
    await sql.query(
      "insert into membership (person_id, organisation_id, role, created_at) values ($1, $2, $3::role, $4) on conflict do nothing",
      [personId, row.organisation_id, row.role, now],
    );
    await tellAccessChanged(sql, { personId, change: "role_given", now });
    return done(null);
  });
}
