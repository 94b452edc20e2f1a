-- What a campaign said each time it was sent to review: reviewers see what changed since they last read it.
CREATE TABLE "campaign_version" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL,
    "content" JSONB NOT NULL,

    CONSTRAINT "campaign_version_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "campaign_version_campaign_id_submitted_at_idx" ON "campaign_version"("campaign_id", "submitted_at");
ALTER TABLE "campaign_version" ADD CONSTRAINT "campaign_version_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What a reviewer says of single fields, by their names.
ALTER TABLE "review" ADD COLUMN "field_comments" JSONB NOT NULL DEFAULT '{}';
