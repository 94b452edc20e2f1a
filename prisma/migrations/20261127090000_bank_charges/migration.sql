-- What the bank itself takes: a line of its statement, proposed as a charge by one operator, approved by another.
CREATE TYPE "bank_charge_state" AS ENUM ('proposed', 'approved', 'rejected', 'reversed');
CREATE TABLE "bank_charge" (
    "id" UUID NOT NULL,
    "line_id" UUID NOT NULL,
    "currency" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "reason" TEXT NOT NULL,
    "state" "bank_charge_state" NOT NULL DEFAULT 'proposed',
    "proposed_by" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by" UUID,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "bank_charge_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "bank_charge_state_idx" ON "bank_charge"("state");
ALTER TABLE "bank_charge" ADD CONSTRAINT "bank_charge_line_id_fkey" FOREIGN KEY ("line_id") REFERENCES "bank_line"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "bank_charge"
  ADD CONSTRAINT bank_charge_needs_two_people CHECK (decided_by IS NULL OR decided_by <> proposed_by),
  ADD CONSTRAINT bank_charge_amount CHECK (amount > 0);
-- A line is one charge at most.
CREATE UNIQUE INDEX "bank_charge_once" ON "bank_charge"("line_id") WHERE "state" IN ('proposed', 'approved');

-- A bank may show all payouts of a batch in one line.
ALTER TABLE "bank_line" ADD COLUMN "batch_id" UUID;
CREATE UNIQUE INDEX "bank_line_batch_id_key" ON "bank_line"("batch_id");
ALTER TABLE "bank_line" ADD CONSTRAINT "bank_line_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "payout_batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "bank_line" DROP CONSTRAINT bank_line_matched;
ALTER TABLE "bank_line" ADD CONSTRAINT bank_line_matched
  CHECK (num_nonnulls(entry_id, batch_id) = CASE WHEN matched_at IS NULL THEN 0 ELSE 1 END);
DROP INDEX "bank_line_open";
CREATE INDEX "bank_line_open" ON "bank_line" (currency, amount) WHERE matched_at IS NULL;
