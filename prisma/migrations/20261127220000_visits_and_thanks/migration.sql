-- How often a campaign's page was opened, by day and by where people came from: numbers alone, nothing of anybody.
CREATE TABLE "campaign_visit" (
    "campaign_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "source" TEXT NOT NULL,
    "visits" INTEGER NOT NULL,
    CONSTRAINT "campaign_visit_pkey" PRIMARY KEY ("campaign_id","day","source"),
    CONSTRAINT "campaign_visit_counts" CHECK ("visits" > 0)
);
ALTER TABLE "campaign_visit" ADD CONSTRAINT "campaign_visit_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What an entrepreneur wrote to thank donors, and which gifts it thanked: each once.
CREATE TABLE "campaign_thanks" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "written_by" UUID NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "campaign_thanks_pkey" PRIMARY KEY ("id")
);
ALTER TABLE "campaign_thanks" ADD CONSTRAINT "campaign_thanks_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "campaign_thanks_campaign_id_idx" ON "campaign_thanks"("campaign_id");
CREATE TABLE "donation_thanks" (
    "donation_id" UUID NOT NULL,
    "thanks_id" UUID NOT NULL,
    CONSTRAINT "donation_thanks_pkey" PRIMARY KEY ("donation_id")
);
ALTER TABLE "donation_thanks" ADD CONSTRAINT "donation_thanks_donation_id_fkey" FOREIGN KEY ("donation_id") REFERENCES "donation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "donation_thanks" ADD CONSTRAINT "donation_thanks_thanks_id_fkey" FOREIGN KEY ("thanks_id") REFERENCES "campaign_thanks"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "donation_thanks_thanks_id_idx" ON "donation_thanks"("thanks_id");
