-- A dispute whose evidence was sent is the bank's turn: it presses nobody any more.
ALTER TABLE "dispute" ADD COLUMN "is_answered" BOOLEAN NOT NULL DEFAULT false;
