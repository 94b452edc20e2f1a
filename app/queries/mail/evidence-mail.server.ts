import type { Sql } from "#app/db/sql.ts";
import type {
  EvidenceDecidedFacts,
  EvidenceDueFacts,
  ReportPublishedFacts,
} from "#app/domain/ports/evidence-mail.ts";
import type { MailContent, MailMessage } from "#app/domain/ports/mail-writer.ts";
import { type MailCampaignRow, mailCampaignColumns, toMailCampaign } from "./mail-campaign.ts";

type Of<Id extends string> = Record<Id, string> & { siteUrl: string };

/** What an e-mail about evidence or a final report tells; null when there is nothing of it. One SQL statement. */
export async function readEvidenceMail(
  sql: Sql,
  { kind, payload }: MailMessage & { kind: "evidence-due" | "evidence-decided" | "report-published" },
  { siteUrl }: { siteUrl: string },
): Promise<MailContent | null> {
  const { trancheId = "", stepId = "", donationId = "" } = payload;
  if (kind === "evidence-due") {
    const facts = await readEvidenceDue(sql, { trancheId, siteUrl });
    return facts && { kind, facts };
  }
  if (kind === "evidence-decided") {
    const facts = await readEvidenceDecided(sql, { stepId, siteUrl });
    return facts && { kind, facts };
  }
  const facts = await readReportPublished(sql, { donationId, siteUrl });
  return facts && { kind, facts };
}

/** What an entrepreneur is told whose tranche was paid; null when there is none. One SQL statement. */
async function readEvidenceDue(
  sql: Sql,
  { trancheId, siteUrl }: Of<"trancheId">,
): Promise<EvidenceDueFacts | null> {
  const [row] = await sql.query<MailCampaignRow & { id: string; position: number }>(
    `select ${mailCampaignColumns}, c.id, t.position from tranche t join campaign c on c.id = t.campaign_id where t.id = $1`,
    [trancheId],
  );
  if (!row) return null;
  const { id, position } = row;
  const url = `${siteUrl}/panel/campanas/${id}/respaldos?tramo=${position}`;
  return { campaign: toMailCampaign(row, siteUrl), position, url };
}

type Decided = MailCampaignRow & {
  id: string;
  position: number | null;
  is_accepted: boolean;
  comment: string;
  reviewer: string;
};

/** What an entrepreneur is told of a reviewer's step; the platform reviews as Esperanza. Null when there is none. One SQL statement. */
async function readEvidenceDecided(
  sql: Sql,
  { stepId, siteUrl }: Of<"stepId">,
): Promise<EvidenceDecidedFacts | null> {
  const [row] = await sql.query<Decided>(
    `select ${mailCampaignColumns}, c.id, t.position, s.kind = 'accepted' as is_accepted, s.comment,
            case s.side when 'matcher' then o.name else 'Esperanza' end as reviewer
       from evidence_step s join campaign c on c.id = s.campaign_id left join tranche t on t.id = s.tranche_id
       left join call k on k.id = c.call_id left join organisation o on o.id = k.matcher_id
      where s.id = $1 and s.kind <> 'sent'`,
    [stepId],
  );
  if (!row) return null;
  const { id, position, is_accepted: isAccepted, comment, reviewer } = row;
  const page = position === null ? "informe" : `respaldos?tramo=${position}`;
  const url = `${siteUrl}/panel/campanas/${id}/${page}`;
  return { campaign: toMailCampaign(row, siteUrl), position, isAccepted, comment, reviewer, url };
}

/** What a donor is told of the report of a campaign; null while it is not published. One SQL statement. */
async function readReportPublished(
  sql: Sql,
  { donationId, siteUrl }: Of<"donationId">,
): Promise<ReportPublishedFacts | null> {
  const [row] = await sql.query<MailCampaignRow>(
    `select ${mailCampaignColumns} from donation d join campaign c on c.id = d.campaign_id
       join final_report r on r.campaign_id = c.id where d.id = $1 and r.state = 'accepted'`,
    [donationId],
  );
  if (!row) return null;
  const campaign = toMailCampaign(row, siteUrl);
  return { campaign, url: `${campaign.url}/informe` };
}
