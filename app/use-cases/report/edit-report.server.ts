import type { Sql } from "#app/db/sql.ts";
import type { Actor } from "#app/domain/access/actor.ts";
import { type ReportContent, reportBounds } from "#app/domain/report/final-report.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";
import { isOwnReport, lockReport } from "./lock-report.server.ts";

export type EditReportRefusal =
  | { kind: "not_allowed" }
  /** The report is not due yet, or the campaign is over. */
  | { kind: "not_due" }
  /** It is being reviewed, or was accepted. */
  | { kind: "not_editable" }
  | { kind: "too_much" };

/** The entrepreneur saves the final report, complete or not: a draft loses nothing. */
export async function editReport(
  ports: Ports,
  actor: Actor,
  { campaignId, content }: { campaignId: string; content: ReportContent },
): Promise<Result<null, EditReportRefusal>> {
  return ports.db.transaction(async (sql) => {
    const report = await lockReport(sql, campaignId);
    if (!report || !isOwnReport(actor, report)) return refused({ kind: "not_allowed" });
    if (report.campaign_state !== "reporting") return refused({ kind: "not_due" });
    if (report.state === "sent" || report.state === "accepted") return refused({ kind: "not_editable" });
    const { text, pictures, ...said } = content;
    if (text.length > 2 * reportBounds.text || pictures.length > reportBounds.pictures)
      return refused({ kind: "too_much" });
    await sql.query(
      `insert into final_report (campaign_id, text, sales_before, sales_after, jobs_before, jobs_after, formalised, written_at)
       values ($1, $2, $3, $4, $5, $6, $7::formalised, $8)
       on conflict (campaign_id) do update set text = $2, sales_before = $3, sales_after = $4, jobs_before = $5,
         jobs_after = $6, formalised = $7::formalised, written_at = $8`,
      [
        campaignId,
        text.trim(),
        said.salesBefore,
        said.salesAfter,
        said.jobsBefore,
        said.jobsAfter,
        said.formalised,
        ports.clock.now(),
      ],
    );
    await keepPictures(sql, { campaignId, pictures });
    return done(null);
  });
}

async function keepPictures(
  sql: Sql,
  { campaignId, pictures }: { campaignId: string; pictures: ReportContent["pictures"] },
): Promise<void> {
  await sql.query("delete from report_picture where campaign_id = $1", [campaignId]);
  // Only what was stored to be public: no other file becomes a picture of a report.
  await sql.query(
    `insert into report_picture (campaign_id, position, hash, alt)
     select $1, row_number() over (order by n.position), n.hash, n.alt
       from unnest($2::text[], $3::text[]) with ordinality as n(hash, alt, position)
       join stored_file f on f.hash = n.hash and f.is_public`,
    [
      campaignId,
      pictures.map(({ hash }) => hash),
      pictures.map(({ alt }) => alt.trim().slice(0, reportBounds.alt)),
    ],
  );
}
