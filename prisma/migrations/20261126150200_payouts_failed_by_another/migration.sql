-- Who sent a transfer does not say that it came back, nor pays it again on that word alone.
ALTER TABLE "payout" ADD COLUMN "failed_by" UUID;
ALTER TABLE "payout" ADD CONSTRAINT payout_failure_needs_two_people CHECK (failed_by IS NULL OR failed_by <> sent_by);
