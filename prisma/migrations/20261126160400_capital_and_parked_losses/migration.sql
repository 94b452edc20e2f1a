-- The platform's own money: recorded by one operator, confirmed by another.
CREATE TYPE "capital_payment_state" AS ENUM ('recorded', 'confirmed', 'rejected', 'reversed');
CREATE TABLE "capital_payment" (
    "id" UUID NOT NULL,
    "currency" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "reference" TEXT NOT NULL,
    "state" "capital_payment_state" NOT NULL DEFAULT 'recorded',
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by" UUID,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "capital_payment_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "capital_payment_state_idx" ON "capital_payment"("state");
ALTER TABLE "capital_payment"
  ADD CONSTRAINT capital_payment_needs_two_people CHECK (decided_by IS NULL OR decided_by <> recorded_by),
  ADD CONSTRAINT capital_payment_amount CHECK (amount > 0);
-- What is missing in suspense and nobody will bring: proposed as a loss by one operator, approved by another.
CREATE TYPE "parked_loss_state" AS ENUM ('proposed', 'approved', 'rejected', 'reversed');
CREATE TABLE "parked_loss" (
    "id" UUID NOT NULL,
    "currency" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "reason" TEXT NOT NULL,
    "state" "parked_loss_state" NOT NULL DEFAULT 'proposed',
    "proposed_by" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by" UUID,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "parked_loss_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "parked_loss_state_idx" ON "parked_loss"("state");
ALTER TABLE "parked_loss"
  ADD CONSTRAINT parked_loss_needs_two_people CHECK (decided_by IS NULL OR decided_by <> proposed_by),
  ADD CONSTRAINT parked_loss_amount CHECK (amount > 0);
