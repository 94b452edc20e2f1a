import type { Sql } from "#app/db/sql.ts";
import type { Role } from "#app/domain/access/actor.ts";

export type ListedMember = {
  personId: string;
  organisationId: string;
  organisation: string;
  name: string;
  email: string;
  role: Role;
  /** Whether their app or a passkey is set up. */
  hasSecondFactor: boolean;
};

export type MemberList = {
  members: ListedMember[];
  /** Roles that wait for another operator. */
  proposals: {
    id: string;
    email: string;
    name: string;
    organisation: string;
    role: Role;
    proposedBy: string;
    proposedById: string;
  }[];
  organisations: { id: string; name: string; kind: string }[];
};

/** Everybody with a role, by organisation, and what is proposed. Three queries. */
export async function readMemberList(sql: Sql): Promise<MemberList> {
  const members = await sql.query<ListedMember>(
    `select m.person_id as "personId", m.organisation_id as "organisationId", o.name as organisation, p.name, p.email, m.role::text as role,
            exists (select from second_factor f where f.person_id = p.id and f.confirmed_at is not null)
            or exists (select from passkey k where k.person_id = p.id) as "hasSecondFactor"
       from membership m join person p on p.id = m.person_id join organisation o on o.id = m.organisation_id
      order by o.kind, o.name, m.role, p.name, p.id limit 500`,
  );
  const proposals = await sql.query<MemberList["proposals"][number]>(
    `select q.id, q.email, q.name, o.name as organisation, q.role::text as role, p.name as "proposedBy", p.id as "proposedById"
       from membership_proposal q join organisation o on o.id = q.organisation_id join person p on p.id = q.proposed_by
      where q.state = 'proposed' order by q.proposed_at, q.id limit 100`,
  );
  const organisations = await sql.query<MemberList["organisations"][number]>(
    "select id, name, kind::text from organisation order by kind, name, id limit 500",
  );
  return { members, proposals, organisations };
}
