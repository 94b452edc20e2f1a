import type { Sql } from "#app/db/sql.ts";
import { type ConsentKind, withdrawable } from "#app/domain/rights/consent.ts";

export type OwnConsent = {
  id: string;
  kind: ConsentKind;
  isGiven: boolean;
  at: string;
  textVersion: string | null;
  /** Null: of any campaign. */
  campaign: string | null;
  campaignId: string | null;
  organisation: string | null;
  organisationId: string | null;
  /** Whether it stands and its owner may take it back. */
  isWithdrawable: boolean;
};

type Row = Omit<OwnConsent, "at" | "isWithdrawable"> & { at: Date; is_newest: boolean };

/** Every consent of a person, the newest first: their own, and the choices of news made from their address. One query. */
export async function readOwnConsents(
  sql: Sql,
  { personId, email }: { personId: string; email: string },
): Promise<OwnConsent[]> {
  const rows = await sql.query<Row>(
    `select l.id, l.kind::text, l.is_given as "isGiven", l.at, l.text_version as "textVersion", c.title as campaign,
            l.campaign_id as "campaignId", o.name as organisation, l.organisation_id as "organisationId",
            row_number() over (partition by l.kind, l.campaign_id, l.organisation_id order by l.at desc, l.id desc) = 1 as is_newest
       from (select * from consent where person_id = $1
             union all
             select * from consent where donor_key in (
               select d.donor_key from donor_contact k join donation d on d.id = k.donation_id where k.email = $2)) l
       left join campaign c on c.id = l.campaign_id left join organisation o on o.id = l.organisation_id
      order by l.at desc, l.id desc limit 200`,
    [personId, email],
  );
  return rows.map(({ is_newest, at, ...row }) => ({
    ...row,
    at: at.toISOString(),
    isWithdrawable: is_newest && row.isGiven && withdrawable.includes(row.kind),
  }));
}
