-- Money owed that nobody expects back: proposed by an operator, approved by another; for match by its matcher.
CREATE TYPE "write_off_state" AS ENUM ('proposed', 'approved', 'rejected');
CREATE TABLE "write_off" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "fund_id" UUID,
    "amount" BIGINT NOT NULL,
    "reason" TEXT NOT NULL,
    "state" "write_off_state" NOT NULL DEFAULT 'proposed',
    "proposed_by" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by" UUID,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "write_off_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "write_off_campaign_id_idx" ON "write_off"("campaign_id");
CREATE INDEX "write_off_state_idx" ON "write_off"("state");
ALTER TABLE "write_off" ADD CONSTRAINT "write_off_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "write_off"
  ADD CONSTRAINT write_off_needs_two_people CHECK (decided_by IS NULL OR decided_by <> proposed_by),
  ADD CONSTRAINT write_off_amount CHECK (amount > 0);
