import type { Sql } from "#app/db/sql.ts";
import type { Role } from "#app/domain/access/actor.ts";

export type ListedMember = {
  organisation: string;
  name: string;
  email: string;
  role: Role;
  /** Whether their app or a passkey is set up. */
  hasSecondFactor: boolean;
};

/** Everybody with a role, by organisation. One query. */
export async function readMemberList(sql: Sql): Promise<ListedMember[]> {
  return sql.query<ListedMember>(
    `select o.name as organisation, p.name, p.email, m.role::text as role,
            exists (select from second_factor f where f.person_id = p.id and f.confirmed_at is not null)
            or exists (select from passkey k where k.person_id = p.id) as "hasSecondFactor"
       from membership m join person p on p.id = m.person_id join organisation o on o.id = m.organisation_id
      order by o.kind, o.name, m.role, p.name, p.id limit 500`,
  );
}
