import type { Sql } from "#app/db/sql.ts";
import type { ConsentKind } from "#app/domain/rights/consent.ts";
import type { Ports } from "../ports.ts";

type Noted = {
  kind: ConsentKind;
  isGiven: boolean;
  /** Whose it is. */
  of: { personId: string } | { donorKey: string };
  textVersion?: string | null;
  locale?: string | null;
  campaignId?: string | null;
  organisationId?: string | null;
  /** Null: who holds the link of a mail. */
  recordedBy: string | null;
};

/** Writes a consent, or its end, into the log, in the transaction of what it allows. */
export async function noteConsent(
  sql: Sql,
  { ids, clock }: Pick<Ports, "ids" | "clock">,
  { kind, isGiven, of, recordedBy, ...told }: Noted,
): Promise<void> {
  await sql.query(
    `insert into consent (id, at, kind, is_given, text_version, locale, person_id, donor_key, campaign_id, organisation_id, recorded_by)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      ...[ids.id(), clock.now(), kind, isGiven, told.textVersion ?? null, told.locale ?? null],
      "personId" in of ? of.personId : null,
      "donorKey" in of ? of.donorKey : null,
      ...[told.campaignId ?? null, told.organisationId ?? null, recordedBy],
    ],
  );
}
