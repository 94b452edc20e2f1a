import type { Sql } from "#app/db/sql.ts";
import type { CampaignKind } from "#app/domain/campaign/campaign-state.ts";
import { readTerms } from "#app/domain/matching/terms-form.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import type {
  CampaignEndingFacts,
  CampaignExtendedFacts,
  CampaignOpenedFacts,
} from "#app/domain/ports/campaign-days-mail.ts";
import type { MailContent, MailMessage } from "#app/domain/ports/mail-writer.ts";
import { missingForGate } from "../gate-progress.ts";
import { type MailCampaignRow, mailCampaignColumns, toMailCampaign, wishesUrl } from "./mail-campaign.ts";

type Of<Id extends string> = Record<Id, string> & { siteUrl: string };

/** What an e-mail about the days of a campaign tells; null when they are over by now. One SQL statement. */
export async function readCampaignDaysMail(
  sql: Sql,
  { kind, payload }: MailMessage & { kind: "campaign-opened" | "campaign-ending" | "campaign-extended" },
  { siteUrl }: { siteUrl: string },
): Promise<MailContent | null> {
  const { campaignId = "", donationId = "" } = payload;
  if (kind === "campaign-opened") {
    const facts = await readCampaignOpened(sql, { campaignId, siteUrl });
    return facts && { kind, facts };
  }
  if (kind === "campaign-ending") {
    const facts = await readCampaignEnding(sql, { campaignId, siteUrl });
    return facts && { kind, facts };
  }
  const facts = await readCampaignExtended(sql, { donationId, siteUrl });
  return facts && { kind, facts };
}

/** What an entrepreneur is told whose campaign opened; null when it is not live. One SQL statement. */
async function readCampaignOpened(
  sql: Sql,
  { campaignId, siteUrl }: Of<"campaignId">,
): Promise<CampaignOpenedFacts | null> {
  const [row] = await sql.query<MailCampaignRow & { deadlineAt: Date }>(
    `select ${mailCampaignColumns}, c.deadline_at as "deadlineAt" from campaign c where c.id = $1 and c.live_at is not null`,
    [campaignId],
  );
  return row ? { campaign: toMailCampaign(row, siteUrl), deadlineAt: row.deadlineAt } : null;
}

type EndingRow = MailCampaignRow & {
  kind: CampaignKind;
  deadline_at: Date;
  currency: Currency;
  goal: bigint;
  raised: bigint;
  match: bigint;
  donors: number;
  gate: string;
  terms: unknown;
};

/** What an entrepreneur is told the day before the end; null when it is not live any more. One SQL statement. */
async function readCampaignEnding(
  sql: Sql,
  { campaignId, siteUrl }: Of<"campaignId">,
): Promise<CampaignEndingFacts | null> {
  const [row] = await sql.query<EndingRow>(
    `select ${mailCampaignColumns}, c.kind, c.deadline_at, c.currency, c.goal, p.raised, p.match, p.donors, p.gate, t.terms
       from campaign c join match_campaign_position p on p.campaign_id = c.id join match_call m on m.call_id = c.call_id
       join call_terms t on t.call_id = m.call_id and t.version = m.terms_version
      where c.id = $1 and c.state in ('live', 'paused')`,
    [campaignId],
  );
  if (!row) return null;
  const { currency, goal, raised, match, kind, donors, deadline_at: deadlineAt } = row;
  const money = (amount: bigint) => ({ amount, currency });
  const { gate } = readTerms({ path: "terms", value: row.terms });
  const lacks = gate && row.gate === "open" ? missingForGate(gate, row) : null;
  const missing = goal - raised - match;
  return {
    campaign: toMailCampaign(row, siteUrl),
    ...{ kind, deadlineAt, donors },
    ...{ goal: money(goal), raised: money(raised), match: money(match) },
    missing: money(missing > 0n ? missing : 0n),
    wishesUrl: wishesUrl(siteUrl),
    gateMissing: lacks && { raised: money(lacks.raised), donors: lacks.donors },
  };
}

type ExtendedRow = MailCampaignRow & { deadlineAt: Date; firstDeadlineAt: Date; accessToken: string };

/** What a donor is told of a campaign that goes on; null when it does not. One SQL statement. */
async function readCampaignExtended(
  sql: Sql,
  { donationId, siteUrl }: Of<"donationId">,
): Promise<CampaignExtendedFacts | null> {
  const [row] = await sql.query<ExtendedRow>(
    `select ${mailCampaignColumns}, c.deadline_at as "deadlineAt", c.first_deadline_at as "firstDeadlineAt", d.access_token as "accessToken"
       from donation d join campaign c on c.id = d.campaign_id where d.id = $1 and c.first_deadline_at is not null`,
    [donationId],
  );
  if (!row) return null;
  const { deadlineAt, firstDeadlineAt } = row;
  const url = `${siteUrl}/aportes/${row.accessToken}`;
  return { campaign: toMailCampaign(row, siteUrl), firstDeadlineAt, deadlineAt, url };
}
