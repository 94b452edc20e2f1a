-- Gifts in cash or by transfer: recorded with proof by one person, confirmed by a second; cash is handed in to the bank.
ALTER TABLE "call_terms" ADD COLUMN     "refuses_hand_gifts" BOOLEAN NOT NULL DEFAULT false;
-- Who gives in hand may leave no address.
ALTER TABLE "donor_contact" ALTER COLUMN "email" DROP NOT NULL;
CREATE TYPE "hand_gift_kind" AS ENUM ('cash', 'transfer');
CREATE TYPE "hand_gift_state" AS ENUM ('recorded', 'confirmed', 'rejected');
CREATE TYPE "cash_banking_state" AS ENUM ('recorded', 'confirmed', 'rejected', 'reversed');
CREATE TABLE "hand_gift" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "kind" "hand_gift_kind" NOT NULL,
    "currency" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "name" TEXT,
    "email" TEXT,
    "locale" TEXT NOT NULL,
    "proof_hash" TEXT NOT NULL,
    "state" "hand_gift_state" NOT NULL DEFAULT 'recorded',
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "banking_id" UUID,

    CONSTRAINT "hand_gift_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "cash_banking" (
    "id" UUID NOT NULL,
    "holder_id" UUID NOT NULL,
    "currency" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "reference" TEXT NOT NULL,
    "state" "cash_banking_state" NOT NULL DEFAULT 'recorded',
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by" UUID,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "cash_banking_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "hand_gift_state_idx" ON "hand_gift"("state");
CREATE INDEX "hand_gift_campaign_id_idx" ON "hand_gift"("campaign_id");
CREATE INDEX "hand_gift_banking_id_idx" ON "hand_gift"("banking_id");
CREATE INDEX "hand_gift_proof_hash_idx" ON "hand_gift"("proof_hash");
CREATE INDEX "cash_banking_state_idx" ON "cash_banking"("state");
ALTER TABLE "hand_gift" ADD CONSTRAINT "hand_gift_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "hand_gift" ADD CONSTRAINT "hand_gift_banking_id_fkey" FOREIGN KEY ("banking_id") REFERENCES "cash_banking"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "hand_gift"
  ADD CONSTRAINT hand_gift_needs_two_people CHECK (decided_by IS NULL OR decided_by <> recorded_by),
  ADD CONSTRAINT hand_gift_amount CHECK (amount > 0);
ALTER TABLE "cash_banking"
  ADD CONSTRAINT banking_needs_two_people CHECK (decided_by IS NULL OR decided_by <> recorded_by),
  ADD CONSTRAINT banking_amount CHECK (amount > 0);
