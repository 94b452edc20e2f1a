-- Payments that a cardholder's bank takes back: what Stripe told of each, and what the book made of it.
CREATE TYPE "dispute_state" AS ENUM ('opened', 'withdrawn', 'won', 'lost');
CREATE TABLE "dispute" (
    "id" UUID NOT NULL,
    "stripe_id" TEXT NOT NULL,
    "payment_intent_id" TEXT NOT NULL,
    "donation_id" UUID,
    "amount" BIGINT NOT NULL,
    "currency" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "evidence_due_at" TIMESTAMPTZ(3),
    "verdict" TEXT,
    "state" "dispute_state",
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "of_gift" BIGINT NOT NULL DEFAULT 0,
    "of_tip" BIGINT NOT NULL DEFAULT 0,
    "of_fee_cover" BIGINT NOT NULL DEFAULT 0,
    "unplaced" BIGINT NOT NULL DEFAULT 0,
    "problem" TEXT,

    CONSTRAINT "dispute_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "dispute_stripe_id_key" ON "dispute"("stripe_id");
CREATE INDEX "dispute_payment_intent_id_idx" ON "dispute"("payment_intent_id");
CREATE INDEX "dispute_donation_id_idx" ON "dispute"("donation_id");
ALTER TABLE "dispute" ADD CONSTRAINT "dispute_donation_id_fkey" FOREIGN KEY ("donation_id") REFERENCES "donation"("id") ON DELETE SET NULL ON UPDATE CASCADE;
-- Only a lost one takes anything, and never more than what was disputed.
ALTER TABLE "dispute"
  ADD CONSTRAINT dispute_amount CHECK (amount > 0),
  ADD CONSTRAINT dispute_verdict CHECK (verdict IN ('won', 'lost')),
  ADD CONSTRAINT dispute_takes CHECK (least(of_gift, of_tip, of_fee_cover, unplaced) >= 0
    AND of_gift + of_tip + of_fee_cover + unplaced <= amount
    AND (state = 'lost' OR of_gift + of_tip + of_fee_cover + unplaced = 0));

-- A refund that was decided and not sent, which the donor's bank then took by a dispute that was lost.
ALTER TYPE "refund_state" ADD VALUE 'charged_back';
