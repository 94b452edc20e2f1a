-- An entry that a person recorded wrongly is reversed by two operators; the document behind it says so, or is recorded again.
CREATE TYPE "entry_reversal_state" AS ENUM ('proposed', 'approved', 'rejected');
CREATE TABLE "entry_reversal" (
    "id" UUID NOT NULL,
    "entry_id" BIGINT NOT NULL,
    "reason" TEXT NOT NULL,
    "state" "entry_reversal_state" NOT NULL DEFAULT 'proposed',
    "proposed_by" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by" UUID,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "entry_reversal_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "entry_reversal_state_idx" ON "entry_reversal"("state");
ALTER TABLE "entry_reversal" ADD CONSTRAINT reversal_needs_two_people CHECK (decided_by IS NULL OR decided_by <> proposed_by);
-- One that is not rejected for each entry.
CREATE UNIQUE INDEX "entry_reversal_once" ON "entry_reversal" ("entry_id") WHERE "state" <> 'rejected';
ALTER TYPE "deposit_state" ADD VALUE 'reversed';
ALTER TYPE "repayment_state" ADD VALUE 'reversed';
ALTER TABLE "fund_return" ADD COLUMN     "attempt" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "refund" ADD COLUMN     "attempt" INTEGER NOT NULL DEFAULT 1;
