import type { Database } from "#app/db/database.server.ts";
import { unsaid } from "#app/domain/campaign/campaign-content.ts";
import type { CampaignVersion } from "#app/domain/campaign/campaign-version.ts";
import type { ShownVersion } from "#app/domain/campaign/written-content.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { toMoneyData } from "#app/domain/money/money.ts";
import { toWrittenContent } from "./to-written-content.ts";

/** Most versions that are compared on a page. */
const shown = 10;

/** What a campaign said each time it was sent to review, newest first. One SQL statement, by its index. */
export async function readVersions(
  { sql }: Database,
  { campaignId, currency }: { campaignId: string; currency: Currency },
): Promise<ShownVersion[]> {
  const rows = await sql.query<{ submitted_at: Date; by: string | null; content: CampaignVersion }>(
    `select v.submitted_at, v.content, case when v.submitted_by <> c.entrepreneur_id then p.name end as by
       from campaign_version v join campaign c on c.id = v.campaign_id left join person p on p.id = v.submitted_by
      where v.campaign_id = $1 order by v.submitted_at desc limit ${shown}`,
    [campaignId],
  );
  return rows.map(
    ({ submitted_at: submittedAt, by, content: { goal, budget, opensAt, deadlineAt, ...texts } }) => ({
      submittedAt: submittedAt.toISOString(),
      by,
      content: toWrittenContent(
        {
          // Some versions were sent before the form asked for these.
          ...unsaid,
          ...texts,
          goal: BigInt(goal),
          budgetLines: budget.map(({ label, amount }) => ({ label, amount: BigInt(amount) })),
          opensAt: opensAt ? new Date(opensAt) : null,
          deadlineAt: deadlineAt ? new Date(deadlineAt) : null,
        },
        (amount) => toMoneyData({ amount, currency }),
      ),
    }),
  );
}
