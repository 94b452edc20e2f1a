/**
 * How the money of a call was spent, each by one statement with the call as $1: what its reviewers may open, as numbers, hashes and days.
 * Suppliers stand on the papers alone; of a protected campaign, what was bought does too.
 */
export const spendingTables: Record<string, string> = {
  tranches: `select c.slug as campaign, t.position as tranche, t.state::text as state, c.currency,
                    coalesce(t.needs->>'evidence' = 'true', false) as needs_evidence,
                    (select min(r.proposed_at) from release r where r.tranche_id = t.id and r.state <> 'rejected') as release_proposed_at,
                    coalesce((select sum(p.amount) from payout p join release r on r.id = p.release_id
                       where r.tranche_id = t.id and p.state in ('sent', 'confirmed')), 0)::text as paid,
                    coalesce((select sum(p.amount) from evidence_piece p where p.tranche_id = t.id and p.withdrawn_at is null
                       and e.state <> 'open'), 0)::text as shown,
                    e.state::text as evidence, e.sent_at as evidence_sent_at, e.accepted_by, e.accepted_at
               from tranche t join campaign c on c.id = t.campaign_id left join tranche_evidence e on e.tranche_id = t.id
              where c.call_id = $1 order by c.slug, t.position`,
  evidence: `select p.id, c.slug as campaign, t.position as tranche, p.amount, c.currency, p.dated::text as dated,
                    b.position as budget_line, b.label as budget_line_name, case when not c.is_protected then p.bought end as bought,
                    p.file_hash, exists (select from evidence_piece o where o.id <> p.id and o.withdrawn_at is null
                      and (o.uploaded_hash = p.uploaded_hash or o.file_hash = p.file_hash)) as same_file_elsewhere,
                    p.added_by, p.added_at, e.state::text as state, e.accepted_by, e.accepted_at
               from evidence_piece p join tranche_evidence e on e.tranche_id = p.tranche_id join tranche t on t.id = p.tranche_id
               join campaign c on c.id = t.campaign_id join budget_line b on b.id = p.budget_line_id
              where c.call_id = $1 and p.withdrawn_at is null and e.state <> 'open' order by c.slug, t.position, p.added_at, p.id`,
  reports: `select c.slug as campaign, f.state::text as state, c.currency, f.sales_before, f.sales_after, f.jobs_before, f.jobs_after,
                   f.formalised::text as formalised, f.sent_at, f.accepted_by, f.accepted_at
              from final_report f join campaign c on c.id = f.campaign_id
             where c.call_id = $1 and f.state <> 'open' order by c.slug`,
};
