-- Cards that were refused, to see when somebody tries stolen ones: each attempt once, however often it is told. Forgotten after a day.
CREATE TABLE "card_failure" (
    "id" TEXT NOT NULL,
    "donation_id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "failed_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "card_failure_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "card_failure_donation_id_idx" ON "card_failure"("donation_id");
CREATE INDEX "card_failure_campaign_id_failed_at_idx" ON "card_failure"("campaign_id", "failed_at");
CREATE INDEX "card_failure_failed_at_idx" ON "card_failure"("failed_at");

-- Until then fewer donations of a campaign are started.
ALTER TABLE "campaign" ADD COLUMN "slowed_until" TIMESTAMPTZ(3);
