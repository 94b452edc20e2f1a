import type { Sql } from "#app/db/sql.ts";
import type { MailContent, MailMessage } from "#app/domain/ports/mail-writer.ts";
import { readBatchWaiting } from "./batch-waiting.server.ts";
import { readPayoutAccountChanged } from "./payout-account-changed.server.ts";
import { readPayoutReturned } from "./payout-returned.server.ts";

/** What an e-mail about payouts tells; null when there is nothing of it. One SQL statement. */
export async function readPayoutMail(
  sql: Sql,
  { kind, payload }: MailMessage & { kind: "payout-account-changed" | "payout-returned" | "batch-waiting" },
  { siteUrl }: { siteUrl: string },
): Promise<MailContent | null> {
  const { accountId, batchId, payoutId, reader } = payload;
  if (kind === "payout-account-changed") {
    const facts = accountId && (await readPayoutAccountChanged(sql, { accountId, reader, siteUrl }));
    return facts ? { kind, facts } : null;
  }
  if (kind === "payout-returned") {
    const facts = payoutId && (await readPayoutReturned(sql, { payoutId, reader, siteUrl }));
    return facts ? { kind, facts } : null;
  }
  const facts = batchId && (await readBatchWaiting(sql, { batchId, siteUrl }));
  return facts ? { kind, facts } : null;
}
