import type { Database } from "#app/db/database.server.ts";
import { type CampaignKind, type CampaignState, publicStates } from "#app/domain/campaign/campaign-state.ts";
import { estimateMatch } from "#app/domain/matching/decide-match.ts";
import type { Limit } from "#app/domain/matching/limit.ts";
import type { Currency } from "#app/domain/money/currency.ts";
import { toRatioText } from "#app/domain/money/ratio.ts";
import { loadBook } from "#app/ledger/matching-book.server.ts";

/** The campaign that somebody is about to give to. */
export type GivenTo = {
  id: string;
  slug: string;
  title: string;
  publicName: string;
  currency: Currency;
  callId: string | null;
  state: CampaignState;
  kind: CampaignKind;
  /** Live, in a call, and before its deadline. */
  isOpen: boolean;
  /** Whether it bears what Stripe keeps of its gifts. */
  bearsFees: boolean;
  /** Until when it takes few donations, since cards are tried on it; null: it does not. */
  slowedUntil: Date | null;
};

/** What a gift would be matched with now, in minor units; the reservation decides it anew. */
export type MatchOffer = {
  amount: bigint;
  match: bigint;
  entitled: bigint;
  ratio: string;
  limit: Limit | null;
  /** Whether the match would wait for the campaign's gate. */
  isConditional: boolean;
};

/** Null when there is no such public campaign. One SQL statement. */
export async function readGivenTo(
  db: Database,
  slug: string,
  { now }: { now: Date },
): Promise<GivenTo | null> {
  const [row] = await db.sql.query<Omit<GivenTo, "isOpen"> & { deadline: Date | null }>(
    `select id, slug, title, public_name as "publicName", currency, call_id as "callId", state::text as state, kind::text,
            bears_fees as "bearsFees", case when slowed_until > $3 then slowed_until end as "slowedUntil", deadline_at as deadline
       from campaign where slug = $1 and state = any($2::text[]::campaign_state[])`,
    [slug, publicStates, now],
  );
  if (!row) return null;
  const { deadline, ...campaign } = row;
  return {
    ...campaign,
    isOpen: row.state === "live" && row.callId !== null && deadline !== null && deadline > now,
  };
}

/** For a donor not yet known. Three SQL statements. */
export async function readMatchOffer(
  db: Database,
  { id, callId }: GivenTo,
  { amount, now }: { amount: bigint; now: Date },
): Promise<MatchOffer> {
  const book = callId ? await loadBook(db.sql, callId, { campaigns: [id] }) : null;
  const campaign = book?.campaigns.get(id);
  if (!book || !campaign)
    return { amount, match: 0n, entitled: 0n, ratio: "1", limit: null, isConditional: false };
  const { match, entitled, ratio, limit } = estimateMatch(book, {
    campaign: id,
    donor: null,
    amount,
    at: now.getTime(),
  });
  return {
    amount,
    match,
    entitled,
    ratio: toRatioText(ratio),
    limit,
    isConditional: campaign.gate === "open" && match > 0n,
  };
}
