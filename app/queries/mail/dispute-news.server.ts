import type { Sql } from "#app/db/sql.ts";
import { donationCodeOf } from "#app/domain/donation/donation-code.ts";
import { type Currency, isCurrency } from "#app/domain/money/currency.ts";
import type { DisputeDecidedFacts, GiftDisputedFacts } from "#app/domain/ports/dispute-mail.ts";

type Of = { disputeId: string; siteUrl: string };
type Row = {
  amount: bigint;
  currency: string;
  state: string;
  donation_id: string | null;
  access_token: string | null;
  title: string | null;
  is_over: boolean;
};

/** What a donor is told of the dispute of their gift; null when it is decided already. One SQL statement. */
export async function readGiftDisputed(sql: Sql, of: Of): Promise<GiftDisputedFacts | null> {
  const row = await readDispute(sql, of);
  if (!row?.donation_id || row.state === "won" || row.state === "lost") return null;
  return {
    amount: { amount: row.amount, currency: row.currency },
    code: donationCodeOf(row.donation_id),
    campaign: row.title!,
    isOver: row.is_over,
    url: `${of.siteUrl}/aportes/${row.access_token}`,
  };
}

/** What operators are told of a dispute that is decided; null while it is not. One SQL statement. */
export async function readDisputeDecided(sql: Sql, of: Of): Promise<DisputeDecidedFacts | null> {
  const row = await readDispute(sql, of);
  if (row?.state !== "won" && row?.state !== "lost") return null;
  const { donation_id: id } = row;
  return {
    verdict: row.state,
    amount: { amount: row.amount, currency: row.currency },
    gift: id ? { code: donationCodeOf(id), campaign: row.title! } : null,
    url: `${of.siteUrl}/panel/${id ? `aportes/${id}` : "operacion#disputas"}`,
  };
}

async function readDispute(
  sql: Sql,
  { disputeId }: Of,
): Promise<(Omit<Row, "currency"> & { currency: Currency }) | null> {
  const [row] = await sql.query<Row>(
    `select u.amount, u.currency, u.state::text, d.id as donation_id, d.access_token, c.title,
            coalesce(c.state in ('failed', 'cancelled'), false) as is_over
       from dispute u left join donation d on d.id = u.donation_id left join campaign c on c.id = d.campaign_id where u.id = $1`,
    [disputeId],
  );
  if (!row || !isCurrency(row.currency)) return null;
  return { ...row, currency: row.currency };
}
