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
  const rows = await sql.query<{ submitted_at: Date; content: CampaignVersion }>(
    `select submitted_at, content from campaign_version where campaign_id = $1 order by submitted_at desc limit ${shown}`,
    [campaignId],
  );
  return rows.map(
    ({ submitted_at: submittedAt, content: { goal, budget, opensAt, deadlineAt, ...texts } }) => ({
      submittedAt: submittedAt.toISOString(),
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
