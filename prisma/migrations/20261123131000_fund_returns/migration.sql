-- Unused money of a fund on its way back to the matcher: proposed by one person, approved by another, sent by the operator.
CREATE TYPE "fund_return_state" AS ENUM ('proposed', 'approved', 'rejected', 'sent');
CREATE TABLE "fund_return" (
    "id" UUID NOT NULL,
    "fund_id" UUID NOT NULL,
    "amount" BIGINT NOT NULL,
    "state" "fund_return_state" NOT NULL DEFAULT 'proposed',
    "reason" TEXT NOT NULL,
    "proposed_by" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "sent_by" UUID,
    "sent_at" TIMESTAMPTZ(3),
    "reference" TEXT,

    CONSTRAINT "fund_return_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "fund_return_fund_id_idx" ON "fund_return"("fund_id");
CREATE INDEX "fund_return_state_idx" ON "fund_return"("state");
ALTER TABLE "fund_return" ADD CONSTRAINT "fund_return_fund_id_fkey" FOREIGN KEY ("fund_id") REFERENCES "match_fund"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "fund_return"
  ADD CONSTRAINT return_needs_two_people CHECK (decided_by IS NULL OR decided_by <> proposed_by),
  ADD CONSTRAINT return_amount CHECK (amount > 0);
