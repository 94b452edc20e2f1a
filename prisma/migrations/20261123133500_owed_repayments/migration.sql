-- Money that a campaign owed and paid back by transfer: recorded by one operator, confirmed by another.
CREATE TYPE "repayment_state" AS ENUM ('recorded', 'confirmed', 'rejected');
CREATE TABLE "repayment" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "amount" BIGINT NOT NULL,
    "reference" TEXT NOT NULL,
    "state" "repayment_state" NOT NULL DEFAULT 'recorded',
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by" UUID,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "repayment_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "repayment_campaign_id_idx" ON "repayment"("campaign_id");
CREATE INDEX "repayment_state_idx" ON "repayment"("state");
ALTER TABLE "repayment" ADD CONSTRAINT "repayment_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "repayment"
  ADD CONSTRAINT repayment_needs_two_people CHECK (decided_by IS NULL OR decided_by <> recorded_by),
  ADD CONSTRAINT repayment_amount CHECK (amount > 0);
