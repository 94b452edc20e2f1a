import type { Sql } from "#app/db/sql.ts";
import type { Actor, Role } from "#app/domain/access/actor.ts";
import { mayGiveRole, organisationsSeen, rolesToGive } from "#app/domain/access/role-giving.ts";

export type ListedMember = {
  personId: string;
  organisationId: string;
  organisation: string;
  name: string;
  email: string;
  role: Role;
  /** Whether their app or a passkey is set up. */
  hasSecondFactor: boolean;
  isYou: boolean;
  /** Whether the reader may take this role away. */
  mayEnd: boolean;
};

export type ProposedMember = {
  id: string;
  email: string;
  name: string;
  organisationId: string;
  organisation: string;
  role: Role;
  proposedBy: string;
  proposedById: string;
  /** Whether the reader is one of those who may give it, were it not their own. */
  mayDecide: boolean;
};

export type MemberList = {
  members: ListedMember[];
  /** Roles that wait for another person. */
  proposals: ProposedMember[];
  /** What the reader may propose. */
  places: { organisationId: string; organisation: string; role: Role }[];
};

/** Everybody with a role, by organisation, and what is proposed: for operators of all, for others of their own. Three queries. */
export async function readMemberList(sql: Sql, actor: Actor): Promise<MemberList> {
  const seen = organisationsSeen(actor);
  const members = await sql.query<Omit<ListedMember, "isYou" | "mayEnd">>(
    `select m.person_id as "personId", m.organisation_id as "organisationId", o.name as organisation, p.name, p.email, m.role::text as role,
            exists (select from second_factor f where f.person_id = p.id and f.confirmed_at is not null)
            or exists (select from passkey k where k.person_id = p.id) as "hasSecondFactor"
       from membership m join person p on p.id = m.person_id join organisation o on o.id = m.organisation_id
      where $1::uuid[] is null or o.id = any($1::uuid[])
      order by o.kind, o.name, m.role, p.name, p.id limit 500`,
    [seen],
  );
  const proposals = await sql.query<Omit<ProposedMember, "mayDecide">>(
    `select q.id, q.email, q.name, o.id as "organisationId", o.name as organisation, q.role::text as role, p.name as "proposedBy",
            p.id as "proposedById"
       from membership_proposal q join organisation o on o.id = q.organisation_id join person p on p.id = q.proposed_by
      where q.state = 'proposed' and ($1::uuid[] is null or o.id = any($1::uuid[])) order by q.proposed_at, q.id limit 100`,
    [seen],
  );
  const organisations = await sql.query<{ id: string; name: string; kind: string }>(
    `select id, name, kind::text from organisation where $1::uuid[] is null or id = any($1::uuid[])
      order by kind, name, id limit 500`,
    [seen],
  );
  const isYou = ({ personId }: { personId: string }) =>
    actor.kind === "person" && personId === actor.personId;
  return {
    members: members.map((member) => ({
      ...member,
      isYou: isYou(member),
      mayEnd: !isYou(member) && mayGiveRole(actor, member),
    })),
    proposals: proposals.map((proposal) => ({ ...proposal, mayDecide: mayGiveRole(actor, proposal) })),
    places: organisations.flatMap(({ id, name, kind }) =>
      rolesToGive(actor, { id, kind }).map((role) => ({ organisationId: id, organisation: name, role })),
    ),
  };
}
