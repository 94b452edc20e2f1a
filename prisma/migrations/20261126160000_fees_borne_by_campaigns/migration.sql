-- A call may let its campaigns bear what Stripe keeps of their gifts; each keeps the rule that held when it went live.
ALTER TABLE "call_terms" ADD COLUMN     "bears_fees" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "campaign" ADD COLUMN     "bears_fees" BOOLEAN NOT NULL DEFAULT false;
-- What of its fee the campaign bears now, and what a refund gave back of that.
ALTER TABLE "donation" ADD COLUMN     "fee_borne" BIGINT NOT NULL DEFAULT 0;
ALTER TABLE "refund" ADD COLUMN     "fee_back" BIGINT NOT NULL DEFAULT 0;
ALTER TABLE "donation" ADD CONSTRAINT donation_fee_borne CHECK (fee_borne >= 0);
