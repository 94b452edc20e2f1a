-- A refund that Stripe could not deliver is paid by bank transfer, with the bank's reference.
ALTER TYPE "refund_state" ADD VALUE 'transferred';
ALTER TABLE "refund" ADD COLUMN "reference" TEXT;

-- Of the terms of a call, one proposal waits at a time.
CREATE UNIQUE INDEX "call_terms_one_proposal" ON "call_terms" ("call_id") WHERE "state" = 'proposed';
