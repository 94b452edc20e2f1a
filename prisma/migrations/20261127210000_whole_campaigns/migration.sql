-- What the venture is, who takes part and what is done by when; a film elsewhere; the day on which it wishes to open.
ALTER TABLE "campaign" ADD COLUMN "legal_form" TEXT NOT NULL DEFAULT '';
ALTER TABLE "campaign" ADD COLUMN "people_employed" INTEGER;
ALTER TABLE "campaign" ADD COLUMN "team" TEXT NOT NULL DEFAULT '';
ALTER TABLE "campaign" ADD COLUMN "plan" TEXT NOT NULL DEFAULT '';
ALTER TABLE "campaign" ADD COLUMN "video_url" TEXT;
ALTER TABLE "campaign" ADD COLUMN "opens_at" TIMESTAMPTZ(3);
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_people_employed_counts" CHECK ("people_employed" >= 0);

-- Its second round: the last day of the first, and when it was asked for. Both or none.
ALTER TABLE "campaign" ADD COLUMN "first_deadline_at" TIMESTAMPTZ(3);
ALTER TABLE "campaign" ADD COLUMN "extended_at" TIMESTAMPTZ(3);
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_second_round_whole"
  CHECK (("first_deadline_at" IS NULL) = ("extended_at" IS NULL) AND "first_deadline_at" < "deadline_at");

-- Pictures of its story, beside the one at its head.
CREATE TABLE "story_picture" (
    "campaign_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "alt" TEXT NOT NULL,
    CONSTRAINT "story_picture_pkey" PRIMARY KEY ("campaign_id","position")
);
ALTER TABLE "story_picture" ADD CONSTRAINT "story_picture_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "story_picture" ADD CONSTRAINT "story_picture_hash_fkey" FOREIGN KEY ("hash") REFERENCES "stored_file"("hash") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "story_picture_hash_idx" ON "story_picture"("hash");
