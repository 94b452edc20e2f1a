-- A picture keeps one name, the hash of its largest form as WebP; its other forms are found by it alone. What was kept before has none and
-- no measures, and is shown as it is. A file that nothing names any more is removed a day later.
ALTER TABLE "stored_file"
  ADD COLUMN "width" INTEGER,
  ADD COLUMN "height" INTEGER,
  ADD COLUMN "unnamed_since" TIMESTAMPTZ(3),
  ADD COLUMN "removing_since" TIMESTAMPTZ(3),
  ADD CONSTRAINT "stored_file_measured" CHECK (("width" IS NULL) = ("height" IS NULL) AND "width" > 0 AND "height" > 0),
  ADD CONSTRAINT "stored_file_removed_when_unnamed" CHECK ("removing_since" IS NULL OR "unnamed_since" IS NOT NULL);

CREATE TABLE "picture_size" (
    "picture_hash" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "format" TEXT NOT NULL,
    "file_hash" TEXT NOT NULL,

    CONSTRAINT "picture_size_pkey" PRIMARY KEY ("picture_hash","width","format"),
    CONSTRAINT "picture_size_format" CHECK ("format" IN ('avif', 'webp') AND "width" > 0)
);
CREATE INDEX "picture_size_file_hash_idx" ON "picture_size"("file_hash");
ALTER TABLE "picture_size" ADD CONSTRAINT "picture_size_picture_hash_fkey" FOREIGN KEY ("picture_hash") REFERENCES "stored_file"("hash") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "picture_size" ADD CONSTRAINT "picture_size_file_hash_fkey" FOREIGN KEY ("file_hash") REFERENCES "stored_file"("hash") ON DELETE CASCADE ON UPDATE CASCADE;

-- Everything that names a file says so to the database, which refuses to forget a file that is named. Not asked of old rows, which nothing removes.
CREATE INDEX "payout_batch_proof_hash_idx" ON "payout_batch"("proof_hash");
CREATE INDEX "payout_proof_hash_idx" ON "payout"("proof_hash");
CREATE INDEX "payout_pickup_hash_idx" ON "payout"("pickup_hash");
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_picture_hash_fkey" FOREIGN KEY ("picture_hash") REFERENCES "stored_file"("hash") ON DELETE NO ACTION ON UPDATE CASCADE NOT VALID;
ALTER TABLE "hand_gift" ADD CONSTRAINT "hand_gift_proof_hash_fkey" FOREIGN KEY ("proof_hash") REFERENCES "stored_file"("hash") ON DELETE RESTRICT ON UPDATE CASCADE NOT VALID;
ALTER TABLE "payout_batch" ADD CONSTRAINT "payout_batch_proof_hash_fkey" FOREIGN KEY ("proof_hash") REFERENCES "stored_file"("hash") ON DELETE NO ACTION ON UPDATE CASCADE NOT VALID;
ALTER TABLE "payout" ADD CONSTRAINT "payout_proof_hash_fkey" FOREIGN KEY ("proof_hash") REFERENCES "stored_file"("hash") ON DELETE RESTRICT ON UPDATE CASCADE NOT VALID;
ALTER TABLE "payout" ADD CONSTRAINT "payout_pickup_hash_fkey" FOREIGN KEY ("pickup_hash") REFERENCES "stored_file"("hash") ON DELETE NO ACTION ON UPDATE CASCADE NOT VALID;
