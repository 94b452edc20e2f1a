CREATE TABLE "campaign_news" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "written_by" UUID NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),
    CONSTRAINT "campaign_news_pkey" PRIMARY KEY ("id")
);
ALTER TABLE "campaign_news" ADD CONSTRAINT "campaign_news_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE UNIQUE INDEX "campaign_news_campaign_id_number_key" ON "campaign_news"("campaign_id", "number");

CREATE TABLE "news_picture" (
    "news_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "alt" TEXT NOT NULL,
    CONSTRAINT "news_picture_pkey" PRIMARY KEY ("news_id","position")
);
ALTER TABLE "news_picture" ADD CONSTRAINT "news_picture_news_id_fkey" FOREIGN KEY ("news_id") REFERENCES "campaign_news"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "news_picture" ADD CONSTRAINT "news_picture_hash_fkey" FOREIGN KEY ("hash") REFERENCES "stored_file"("hash") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "news_picture_hash_idx" ON "news_picture"("hash");

-- Who wants no news, and where none arrive: by the keyed hash that the book has of a donor, so that no address is kept for it.
CREATE TABLE "news_refusal" (
    "id" UUID NOT NULL,
    "donor_key" TEXT NOT NULL,
    "campaign_id" UUID,
    "refused_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "news_refusal_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "news_refusal_once" ON "news_refusal"("donor_key", "campaign_id") NULLS NOT DISTINCT;
CREATE TYPE "delivery_fault" AS ENUM ('bounced', 'complained');
CREATE TABLE "undeliverable_address" (
    "donor_key" TEXT NOT NULL,
    "fault" "delivery_fault" NOT NULL,
    "told_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "undeliverable_address_pkey" PRIMARY KEY ("donor_key")
);
-- News that wait to be sent are found by whom they are for, and by what they tell.
CREATE INDEX "outbox_message_waiting_news" ON "outbox_message"("to_email") WHERE "kind" = 'campaign-news' AND "sent_at" IS NULL;
CREATE INDEX "outbox_message_of_news" ON "outbox_message"(("payload"->>'newsId')) WHERE "kind" = 'campaign-news';
