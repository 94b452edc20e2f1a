-- A card's issuer or Stripe says that a payment looks like fraud: its money is not released before a person has looked at it.
CREATE TABLE "fraud_signal" (
    "id" UUID NOT NULL,
    "stripe_id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "payment_intent_id" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "told_at" TIMESTAMPTZ(3) NOT NULL,
    "over_at" TIMESTAMPTZ(3),
    "over_as" TEXT,
    "decided_by" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "note" TEXT,
    CONSTRAINT "fraud_signal_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "fraud_signal_kind" CHECK ("kind" IN ('early_fraud_warning', 'review')),
    CONSTRAINT "fraud_signal_decided" CHECK (("decided_by" IS NULL) = ("decided_at" IS NULL))
);
CREATE UNIQUE INDEX "fraud_signal_stripe_id_key" ON "fraud_signal"("stripe_id");
CREATE INDEX "fraud_signal_payment_intent_id_idx" ON "fraud_signal"("payment_intent_id");
-- The queue: few of many are open.
CREATE INDEX "fraud_signal_open_idx" ON "fraud_signal"("told_at") WHERE "over_at" IS NULL AND "decided_at" IS NULL;
