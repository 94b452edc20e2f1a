-- An organisation helps with one campaign, as its entrepreneur agreed. The address of who is asked stands only until they answer.
CREATE TYPE "facilitation_state" AS ENUM ('invited', 'agreed', 'declined', 'ended');
CREATE TABLE "facilitation" (
    "id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "campaign_id" UUID,
    "email" TEXT,
    "is_begun" BOOLEAN NOT NULL,
    "state" "facilitation_state" NOT NULL DEFAULT 'invited',
    "may_submit" BOOLEAN NOT NULL DEFAULT false,
    "invited_by" UUID NOT NULL,
    "invited_at" TIMESTAMPTZ(3) NOT NULL,
    "answered_at" TIMESTAMPTZ(3),
    "ended_by" UUID,
    "ended_at" TIMESTAMPTZ(3),
    "reminded_at" TIMESTAMPTZ(3),
    CONSTRAINT "facilitation_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "facilitation_asks_somebody" CHECK (("state" = 'invited') = ("email" IS NOT NULL)),
    CONSTRAINT "facilitation_of_a_campaign" CHECK ("state" NOT IN ('agreed') OR "campaign_id" IS NOT NULL),
    CONSTRAINT "facilitation_begun_has_a_campaign" CHECK (NOT "is_begun" OR "campaign_id" IS NOT NULL),
    CONSTRAINT "facilitation_submits_when_agreed" CHECK (NOT "may_submit" OR "state" <> 'invited')
);
ALTER TABLE "facilitation" ADD CONSTRAINT "facilitation_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "facilitation" ADD CONSTRAINT "facilitation_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "facilitation_organisation_id_idx" ON "facilitation"("organisation_id");
CREATE INDEX "facilitation_campaign_id_idx" ON "facilitation"("campaign_id");
CREATE INDEX "facilitation_email_idx" ON "facilitation"("email");
-- One that stands for each campaign and organisation.
CREATE UNIQUE INDEX "facilitation_stands_once" ON "facilitation"("campaign_id", "organisation_id") WHERE "state" = 'agreed';

-- Who wants no weekly mail about the campaigns they help with.
CREATE TABLE "digest_refusal" (
    "person_id" UUID NOT NULL,
    "refused_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "digest_refusal_pkey" PRIMARY KEY ("person_id")
);

-- Who wrote: an entrepreneur, or somebody who helps.
ALTER TABLE "campaign" ADD COLUMN "saved_by" UUID;
ALTER TABLE "campaign_version" ADD COLUMN "submitted_by" UUID;
