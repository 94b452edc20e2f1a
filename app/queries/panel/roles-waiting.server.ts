import type { Sql } from "#app/db/sql.ts";
import { type Actor, actorIdOf, type Role } from "#app/domain/access/actor.ts";
import { mayGiveRole, organisationsSeen } from "#app/domain/access/role-giving.ts";

/** How many roles wait for this person to be given: proposed by others, for others. One query. */
export async function countRolesWaiting(sql: Sql, actor: Actor): Promise<number> {
  const rows = await sql.query<{ organisationId: string; role: Role }>(
    `select q.organisation_id as "organisationId", q.role::text as role from membership_proposal q
      where q.state = 'proposed' and q.proposed_by <> $2 and ($1::uuid[] is null or q.organisation_id = any($1::uuid[]))
        and not exists (select from person p where p.id = $2 and p.email = q.email) limit 100`,
    [organisationsSeen(actor), actorIdOf(actor)],
  );
  return rows.filter((row) => mayGiveRole(actor, row)).length;
}
