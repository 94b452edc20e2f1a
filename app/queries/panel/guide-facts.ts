import { isStandingGift } from "#app/db/standing-gift.ts";
import type { GuideFacts } from "#app/domain/campaign/guide.ts";

export type GuideRow = {
  goal: bigint;
  raised: bigint;
  match: bigint;
  has_picture: boolean;
  story_length: number;
  budget_lines: number;
  shared_visits: number;
  donors: number;
  news: number;
  questions: number;
  unanswered: number;
  thanked: number;
  unthanked: number;
  evidence: number;
};

/** Columns of a GuideRow; `c` is the campaign, `p` its position in the matching rules. */
export const guideColumns = `c.picture_hash is not null as has_picture, length(c.story) as story_length,
  (select count(*)::int from budget_line b where b.campaign_id = c.id) as budget_lines,
  (select coalesce(sum(v.visits), 0)::int from campaign_visit v
    where v.campaign_id = c.id and v.source in ('whatsapp', 'facebook', 'instagram', 'tiktok', 'poster', 'widget')) as shared_visits,
  coalesce(p.donors, 0) as donors,
  (select count(*)::int from campaign_news n where n.campaign_id = c.id and n.withdrawn_at is null) as news,
  q.questions, q.unanswered, t.thanked, t.unthanked,
  (select count(*)::int from evidence_piece e join tranche r on r.id = e.tranche_id where r.campaign_id = c.id and e.withdrawn_at is null) as evidence`;

export const guideTables = `cross join lateral (select count(*)::int as questions, count(*) filter (where m.answer is null)::int as unanswered
    from comment m where m.campaign_id = c.id and m.kind = 'question' and m.state <> 'removed') q
  cross join lateral (select count(h.donation_id)::int as thanked, count(*) filter (where h.donation_id is null)::int as unthanked
    from donation d left join donation_thanks h on h.donation_id = d.id
   where d.campaign_id = c.id and ${isStandingGift}) t`;

export function toGuideFacts(row: GuideRow): GuideFacts {
  return {
    hasPicture: row.has_picture,
    storyLength: row.story_length,
    budgetLines: row.budget_lines,
    sharedVisits: row.shared_visits,
    donors: row.donors,
    isHalfway: 2n * (row.raised + row.match) >= row.goal,
    news: row.news,
    questions: row.questions,
    unanswered: row.unanswered,
    thanked: row.thanked,
    unthanked: row.unthanked,
    evidence: row.evidence,
  };
}
