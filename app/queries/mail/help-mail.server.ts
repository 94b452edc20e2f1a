import type { Sql } from "#app/db/sql.ts";
import type {
  CampaignReminderFacts,
  FacilitatorDigestFacts,
  HelpAnsweredFacts,
  HelpAskedFacts,
} from "#app/domain/ports/help-mail.ts";
import type { MailContent, MailMessage } from "#app/domain/ports/mail-writer.ts";
import { readHelpedCampaign, readHelpedCampaigns } from "../facilitation/helped-campaigns.server.ts";

type Of<Id extends string> = Record<Id, string> & { siteUrl: string };

/** What an e-mail between who helps and who is helped tells; null when there is nothing of it any more. */
export async function readHelpMail(
  sql: Sql,
  {
    kind,
    payload,
  }: MailMessage & { kind: "help-asked" | "help-answered" | "campaign-reminder" | "facilitator-digest" },
  { siteUrl }: { siteUrl: string },
): Promise<MailContent | null> {
  const { facilitationId = "", personId = "", at = "" } = payload;
  if (kind === "help-asked") {
    const facts = await readHelpAsked(sql, { facilitationId, siteUrl });
    return facts && { kind, facts };
  }
  if (kind === "help-answered") {
    const facts = await readHelpAnswered(sql, { facilitationId, siteUrl });
    return facts && { kind, facts };
  }
  if (kind === "campaign-reminder") {
    const facts = await readCampaignReminder(sql, { facilitationId, at, siteUrl });
    return facts && { kind, facts };
  }
  const facts = await readFacilitatorDigest(sql, { personId, at, siteUrl });
  return facts && { kind, facts };
}

/** Whom an invitation comes from; null once it was answered. One query. */
async function readHelpAsked(
  sql: Sql,
  { facilitationId, siteUrl }: Of<"facilitationId">,
): Promise<HelpAskedFacts | null> {
  const [row] = await sql.query<{ organisation: string; askedBy: string; title: string | null }>(
    `select o.name as organisation, p.name as "askedBy", c.title
       from facilitation f join organisation o on o.id = f.organisation_id join person p on p.id = f.invited_by
       left join campaign c on c.id = f.campaign_id where f.id = $1 and f.state = 'invited'`,
    [facilitationId],
  );
  return row ? { ...row, url: `${siteUrl}/panel/ayuda` } : null;
}

/** What an entrepreneur answered, or that they ended it since; null while they have not answered. One query. */
async function readHelpAnswered(
  sql: Sql,
  { facilitationId, siteUrl }: Of<"facilitationId">,
): Promise<HelpAnsweredFacts | null> {
  const [row] = await sql.query<{ outcome: string; title: string | null; name: string | null; at: Date }>(
    `select f.state::text as outcome, c.title, p.name, f.invited_at as at
       from facilitation f left join campaign c on c.id = f.campaign_id left join person p on p.id = c.entrepreneur_id
      where f.id = $1`,
    [facilitationId],
  );
  const url = `${siteUrl}/panel/acompanamiento`;
  if (row?.outcome === "declined") return { url, outcome: "declined", askedAt: row.at, title: row.title };
  if ((row?.outcome !== "agreed" && row?.outcome !== "ended") || row.title === null) return null;
  return { url, outcome: row.outcome, entrepreneur: row.name ?? "", title: row.title };
}

/** What comes next for an entrepreneur; null when nothing does, or the help is over. One query. */
async function readCampaignReminder(
  sql: Sql,
  { facilitationId, at, siteUrl }: Of<"facilitationId" | "at">,
): Promise<CampaignReminderFacts | null> {
  const helped = await readHelpedCampaign(sql, { facilitationId, now: new Date(at) });
  if (!helped?.campaignId || !helped.isAnswered) return null;
  const { title, organisation, daysLeft, currency, next, campaignId } = helped;
  return { title, organisation, daysLeft, currency, next, url: `${siteUrl}/panel/campanas/${campaignId}` };
}

/** What the campaigns of all their organisations wait for; null when there are none. Two queries. */
async function readFacilitatorDigest(
  sql: Sql,
  { personId, at, siteUrl }: Of<"personId" | "at">,
): Promise<FacilitatorDigestFacts | null> {
  const held = await sql.query<{ id: string }>(
    "select organisation_id as id from membership where person_id = $1 and role = 'facilitator'",
    [personId],
  );
  const organisationIds = held.map(({ id }) => id);
  const helped = await readHelpedCampaigns(sql, { organisationIds, now: new Date(at) });
  if (helped.length === 0) return null;
  const waiting = helped.filter(({ next }) => next.length > 0);
  return {
    campaigns: waiting.map(({ title, entrepreneur, daysLeft, currency, next }) => ({
      ...{ title, entrepreneur, daysLeft, currency, next },
    })),
    quiet: helped.length - waiting.length,
    url: `${siteUrl}/panel/acompanamiento`,
  };
}
