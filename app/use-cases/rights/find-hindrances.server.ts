import type { Sql } from "#app/db/sql.ts";
import { type CampaignState, runningStates } from "#app/domain/campaign/campaign-state.ts";
import type { Hindrance, HindranceKind } from "#app/domain/rights/erasure-hindrance.ts";
import { readOwedMoney } from "#app/ledger/owed-money.server.ts";

/** Its money is its own, and not all of it is paid and shown. */
const paidOutStates: readonly CampaignState[] = ["funded", "releasing", "reporting"];

/** `$1`: the address; `$2`: the person who signs in with it, or null; `$3`, `$4`: states of campaigns. */
const hindrances = `
  with gift as (
    select d.id, d.state::text as state, d.campaign_id, d.payment_intent_id
      from donor_contact k join donation d on d.id = k.donation_id where k.email = $1),
  own as (select id, state::text as state, deadline_at from campaign where entrepreneur_id = $2)
  select 'gift_open' as kind, max(a.expires_at) as until from gift g join checkout_attempt a on a.donation_id = g.id
   where g.state = 'started' having count(*) > 0
  union all select 'gift_held', null from gift g where g.state in ('held', 'parked') or exists (
    select from fraud_signal s where s.payment_intent_id = g.payment_intent_id and s.decided_at is null and s.over_at is null)
   having count(*) > 0
  union all select 'gift_disputed', null from gift g
   where g.state = 'disputed' or exists (select from dispute u where u.donation_id = g.id and u.closed_at is null)
   having count(*) > 0
  union all select 'refund_open', null from gift g where g.state = 'refund_due'
      or exists (select from refund r where r.donation_id = g.id and r.state in ('due', 'sent', 'failed'))
      or exists (select from refund_request q where q.donation_id = g.id and q.state = 'open') having count(*) > 0
  union all select 'gift_may_return', max(c.deadline_at) from gift g join campaign c on c.id = g.campaign_id
   where g.state in ('paid', 'partly_refunded') and c.state::text = any($3::text[]) having count(*) > 0
  union all select 'hand_gift_waiting', null from hand_gift where email = $1 and state = 'recorded' having count(*) > 0
  union all select 'role_held', null from membership where person_id = $2 having count(*) > 0
  union all select 'role_proposed', null from membership_proposal where email = $1 and state = 'proposed' having count(*) > 0
  union all select 'campaign_running', max(deadline_at) from own
   where state = any($3::text[]) or state = any($4::text[]) having count(*) > 0
  union all select 'campaign_money_open', null from own c where c.state in ('failed', 'cancelled', 'closed') and (
      exists (select from donation d join refund r on r.donation_id = d.id
               where d.campaign_id = c.id and r.state in ('due', 'sent', 'failed'))
      or exists (select from donation d join dispute u on u.donation_id = d.id where d.campaign_id = c.id and u.closed_at is null)
      or exists (select from release l where l.campaign_id = c.id and l.state in ('proposed', 'approved', 'paid'))
      or exists (select from repayment y where y.campaign_id = c.id and y.state = 'recorded')
      or exists (select from write_off w where w.campaign_id = c.id and w.state = 'proposed')) having count(*) > 0
  union all select 'cash_in_hand', null from hand_gift h left join cash_banking b on b.id = h.banking_id
   where h.recorded_by = $2 and h.kind = 'cash' and (h.state = 'recorded' or (h.state = 'confirmed' and b.state is distinct from 'confirmed'))
   having count(*) > 0`;

/** All that keeps somebody from being forgotten now. Nothing of it is their fault: money waits for somebody to be told or paid. */
export async function findHindrances(
  sql: Sql,
  { email, personId, now }: { email: string; personId: string | null; now: Date },
): Promise<Hindrance[]> {
  const rows = await sql.query<{ kind: HindranceKind; until: Date | null }>(hindrances, [
    email,
    personId,
    runningStates,
    paidOutStates,
  ]);
  const found = rows.map(({ kind, until }) => ({
    kind,
    until: until && until > now ? until.toISOString() : null,
  }));
  const own = await sql.query<{ id: string }>("select id from campaign where entrepreneur_id = $1", [
    personId,
  ]);
  for (const { id: campaignId } of own)
    if ((await readOwedMoney(sql, { campaignId, callId: null })).length > 0)
      return [...found, { kind: "campaign_owes", until: null }];
  return found;
}
