CREATE TYPE "comment_kind" AS ENUM ('comment', 'question');
CREATE TYPE "comment_state" AS ENUM ('waiting', 'shown', 'hidden', 'removed');
CREATE TABLE "comment" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "kind" "comment_kind" NOT NULL,
    "text" TEXT NOT NULL,
    "name" TEXT,
    "author_key" TEXT NOT NULL,
    "donation_id" UUID,
    "person_id" UUID,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "state" "comment_state" NOT NULL,
    "state_reason" TEXT,
    "state_by" UUID,
    "state_at" TIMESTAMPTZ(3),
    "answer" TEXT,
    "answered_at" TIMESTAMPTZ(3),
    CONSTRAINT "comment_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "comment_has_one_author" CHECK (("donation_id" IS NULL) <> ("person_id" IS NULL)),
    CONSTRAINT "comment_removed_with_reason" CHECK ("state" <> 'removed' OR ("state_reason" IS NOT NULL AND "state_by" IS NOT NULL)),
    CONSTRAINT "comment_answered" CHECK (("answer" IS NULL) = ("answered_at" IS NULL) AND ("answer" IS NULL OR "kind" = 'question'))
);
ALTER TABLE "comment" ADD CONSTRAINT "comment_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "comment_campaign_id_written_at_idx" ON "comment"("campaign_id", "written_at");
CREATE INDEX "comment_author_key_idx" ON "comment"("author_key");

CREATE TABLE "comment_report" (
    "comment_id" UUID NOT NULL,
    "reporter_key" TEXT NOT NULL,
    "reported_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "comment_report_pkey" PRIMARY KEY ("comment_id","reporter_key")
);
ALTER TABLE "comment_report" ADD CONSTRAINT "comment_report_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
