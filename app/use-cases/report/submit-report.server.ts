import { type Actor, actorIdOf } from "#app/domain/access/actor.ts";
import { tellsWho } from "#app/domain/campaign/tells-who.ts";
import { commentBound } from "#app/domain/evidence/evidence-state.ts";
import {
  findReportProblems,
  type ReportContent,
  type ReportProblem,
} from "#app/domain/report/final-report.ts";
import { noteStep } from "../evidence/note-step.server.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";
import { tellReviewers } from "../tell-reviewers.server.ts";
import { isOwnReport, lockReport } from "./lock-report.server.ts";

export type SubmitReportRefusal =
  | { kind: "not_allowed" }
  | { kind: "not_due" }
  | { kind: "not_editable" }
  /** The campaign is protected, and this says who stands behind it. */
  | { kind: "tells_who" }
  | { kind: "not_ready"; problems: ReportProblem[] };

/** The entrepreneur sends the final report to be reviewed; what is still missing is named, all of it together. */
export async function submitReport(
  ports: Ports,
  actor: Actor,
  { campaignId, message }: { campaignId: string; message: string },
): Promise<Result<{ sentAt: Date }, SubmitReportRefusal>> {
  return ports.db.transaction(async (sql) => {
    const report = await lockReport(sql, campaignId);
    if (!report || !isOwnReport(actor, report)) return refused({ kind: "not_allowed" });
    if (report.campaign_state !== "reporting") return refused({ kind: "not_due" });
    if (report.state === "sent" || report.state === "accepted") return refused({ kind: "not_editable" });
    const [content] = await sql.query<ReportContent>(
      `select text, sales_before as "salesBefore", sales_after as "salesAfter", jobs_before as "jobsBefore",
              jobs_after as "jobsAfter", formalised::text,
              (select coalesce(jsonb_agg(jsonb_build_object('hash', p.hash, 'alt', p.alt) order by p.position), '[]')
                 from report_picture p where p.campaign_id = r.campaign_id) as pictures
         from final_report r where campaign_id = $1`,
      [campaignId],
    );
    const problems = findReportProblems(content ?? nothingWritten);
    if (problems.length > 0) return refused({ kind: "not_ready", problems });
    const { pictures, text } = content!;
    if (report.is_protected && [text, ...pictures.map(({ alt }) => alt)].some((one) => tellsWho(one, report)))
      return refused({ kind: "tells_who" });
    const now = ports.clock.now();
    await sql.query("update final_report set state = 'sent', sent_at = $2 where campaign_id = $1", [
      campaignId,
      now,
    ]);
    const author = actorIdOf(actor)!;
    await noteStep(sql, ports, {
      ...{ campaignId, trancheId: null, kind: "sent", side: null },
      ...{ comment: message.trim().slice(0, commentBound), personId: author },
    });
    const { matcher_id: matcherId } = report;
    await tellReviewers(sql, { what: "report", id: campaignId, sentAt: now, matcherId, author }, { now });
    return done({ sentAt: now });
  });
}

const nothingWritten: ReportContent = {
  text: "",
  salesBefore: null,
  salesAfter: null,
  jobsBefore: null,
  jobsAfter: null,
  formalised: null,
  pictures: [],
};
