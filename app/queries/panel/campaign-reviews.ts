import type { FieldComments } from "#app/domain/campaign/campaign-version.ts";

export type ReviewOfCampaign = {
  side: string;
  decision: string;
  comment: string;
  fieldComments: FieldComments;
  at: string;
  /** Whether it decided about what is submitted now, not about an earlier writing. */
  isOfThisSubmission: boolean;
};

type Parts = {
  submittedAt: Date | null;
  reviews: {
    side: string;
    decision: string;
    comment: string;
    fieldComments: unknown;
    decidedAt: Date;
    submittedAt: Date;
  }[];
};

export function toReviews({ reviews, submittedAt: submitted }: Parts): ReviewOfCampaign[] {
  return reviews.map(({ side, decision, comment, fieldComments, decidedAt, submittedAt }) => ({
    ...{ side, decision, comment },
    fieldComments: fieldComments as FieldComments,
    at: decidedAt.toISOString(),
    isOfThisSubmission: submittedAt.getTime() === submitted?.getTime(),
  }));
}
