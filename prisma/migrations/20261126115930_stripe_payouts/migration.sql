-- Money that moves from Stripe to our bank: asked for by an operator or made in Stripe's dashboard.
CREATE TYPE "stripe_payout_state" AS ENUM ('requested', 'sent', 'arrived', 'failed', 'refused');
CREATE TABLE "stripe_payout" (
    "id" UUID NOT NULL,
    "stripe_id" TEXT,
    "amount" BIGINT NOT NULL,
    "currency" TEXT NOT NULL,
    "state" "stripe_payout_state" NOT NULL DEFAULT 'requested',
    "told" TEXT,
    "requested_by" UUID,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_attempt_at" TIMESTAMPTZ(3),
    "last_error" TEXT,
    "arrived_at" TIMESTAMPTZ(3),
    "told_at" TIMESTAMPTZ(3),
    "failure" TEXT,
    CONSTRAINT "stripe_payout_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "stripe_payout_stripe_id_key" ON "stripe_payout"("stripe_id");
CREATE INDEX "stripe_payout_state_idx" ON "stripe_payout"("state");
ALTER TABLE "stripe_payout"
  ADD CONSTRAINT stripe_payout_amount CHECK (amount > 0),
  ADD CONSTRAINT stripe_payout_told CHECK (told IN ('pending', 'paid', 'failed', 'canceled'));
