import type { Sql } from "#app/db/sql.ts";
import {
  type AccessRefusal,
  type Actor,
  actorIdOf,
  isMatcherOf,
  isOperator,
} from "#app/domain/access/actor.ts";
import type { FieldComments } from "#app/domain/campaign/campaign-version.ts";
import { done, type Ports, type Result, refused } from "../ports.ts";
import { tellPersons } from "../tell-persons.server.ts";
import { launchCampaign } from "./launch-campaign.server.ts";
import { lockReviewed, type ReviewedCampaign } from "./lock-reviewed.server.ts";

type ReviewDecision = "approved" | "changes_asked" | "rejected";
type Review = {
  campaignId: string;
  side: "operator" | "matcher";
  decision: ReviewDecision;
  comment: string;
  /** Of single fields. */
  fieldComments?: FieldComments;
  /** When what the reviewer read was submitted. */
  submittedAt: Date;
};

export type ReviewRefusal =
  | AccessRefusal
  | { kind: "not_in_review" }
  | { kind: "reviewed_before" }
  /** It was submitted again meanwhile: what was read is not what stands there. */
  | { kind: "submitted_again" }
  | { kind: "comment_missing" }
  /** The deadline or the call's end has come meanwhile. */
  | { kind: "too_late" };

/**
 * Operator and matcher each decide about a submitted campaign. When both approved it, it joins the call and goes live,
 * or waits for the day that its entrepreneur chose; changes asked or a rejection, with a comment, send it back. Fact posted: campaign-joined.
 */
export async function reviewCampaign(
  ports: Ports,
  actor: Actor,
  review: Review,
): Promise<Result<{ isLive: boolean }, ReviewRefusal>> {
  const { campaignId, side, decision, comment, fieldComments = {} } = review;
  return ports.db.transaction(async (sql) => {
    const campaign = await lockReviewed(sql, campaignId);
    if (!campaign) return refused({ kind: "not_allowed" });
    if (!mayReview(actor, side, campaign)) return refused({ kind: "not_allowed" });
    if (actorIdOf(actor) === campaign.entrepreneur_id) return refused({ kind: "second_person_needed" });
    if (campaign.state !== "in_review") return refused({ kind: "not_in_review" });
    if (campaign.submitted_at.getTime() !== review.submittedAt.getTime())
      return refused({ kind: "submitted_again" });
    const isSilent = comment.trim() === "" && Object.keys(fieldComments).length === 0;
    if (decision !== "approved" && isSilent) return refused({ kind: "comment_missing" });
    const now = ports.clock.now();
    if (
      decision === "approved" &&
      (campaign.call_state !== "open" ||
        campaign.deadline_at <= now ||
        campaign.closes_at < campaign.deadline_at)
    ) {
      return refused({ kind: "too_late" });
    }
    const earlier = await sql.query<{ side: string; decided_by: string }>(
      "select side, decided_by from review where campaign_id = $1 and submitted_at = $2",
      [campaignId, campaign.submitted_at],
    );
    if (earlier.some((one) => one.side === side)) return refused({ kind: "reviewed_before" });
    if (earlier.some((one) => one.decided_by === actorIdOf(actor)))
      return refused({ kind: "second_person_needed" });
    const reviewId = ports.ids.id();
    await sql.query(
      `insert into review (id, campaign_id, side, decision, comment, submitted_at, decided_by, decided_at, field_comments)
       values ($1, $2, $3::review_side, $4::review_decision, $5, $6, $7, $8, $9)`,
      [
        ...[
          reviewId,
          campaignId,
          side,
          decision,
          comment.trim(),
          campaign.submitted_at,
          actorIdOf(actor),
          now,
        ],
        JSON.stringify(fieldComments),
      ],
    );
    const isApproved = decision === "approved" && earlier.length > 0;
    const isLive = isApproved && (campaign.opens_at === null || campaign.opens_at <= now);
    if (isLive) await launchCampaign(sql, ports, { campaign, now, actor });
    else if (isApproved) await awaitDay(sql, campaignId, now);
    else if (decision !== "approved") await sendBack(sql, review, now);
    if (isApproved || decision !== "approved") {
      const told = {
        key: `review-decided:${reviewId}`,
        kind: "review-decided",
        payload: { reviewId },
      } as const;
      await tellPersons(sql, [{ ...told, personId: campaign.entrepreneur_id }], { now });
    }
    return done({ isLive });
  });
}

function mayReview(actor: Actor, side: Review["side"], { matcher_id }: ReviewedCampaign): boolean {
  return side === "operator" ? isOperator(actor) : isMatcherOf(actor, matcher_id);
}

async function awaitDay(sql: Sql, campaignId: string, now: Date): Promise<void> {
  await sql.query(
    "update campaign set state = 'approved', state_reason = null, updated_at = $2 where id = $1",
    [campaignId, now],
  );
}

async function sendBack(sql: Sql, { campaignId, decision, comment }: Review, now: Date): Promise<void> {
  await sql.query(
    "update campaign set state = $2::campaign_state, state_reason = $3, updated_at = $4 where id = $1",
    [campaignId, decision, comment.trim(), now],
  );
}
