-- A batch is sent with a file that somebody took out, or was said to be typed into the bank's own site.
ALTER TABLE "payout_batch" ADD COLUMN "typed_by_hand" BOOLEAN NOT NULL DEFAULT false;
