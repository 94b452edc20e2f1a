-- Why the bank sent a transfer back.
ALTER TABLE "payout" ADD COLUMN "failure" TEXT;
