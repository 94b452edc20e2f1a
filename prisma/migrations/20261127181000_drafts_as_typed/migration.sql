-- How often a campaign's text was saved: who saves says which saving they saw, so that two windows never overwrite in silence.
ALTER TABLE "campaign" ADD COLUMN "saves" INTEGER NOT NULL DEFAULT 0;

-- What was typed in the editor and cannot be read as a campaign yet, such as an amount with letters.
CREATE TABLE "campaign_draft" (
    "campaign_id" UUID NOT NULL,
    "typed" JSONB NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "campaign_draft_pkey" PRIMARY KEY ("campaign_id")
);
ALTER TABLE "campaign_draft" ADD CONSTRAINT "campaign_draft_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;
