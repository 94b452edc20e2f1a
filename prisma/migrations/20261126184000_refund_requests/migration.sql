-- A donor may take a gift back by themselves for some days, while its campaign collects: a rule of the call, kept by each campaign.
ALTER TABLE "call_terms" ADD COLUMN "cooling_off_days" INTEGER NOT NULL DEFAULT 0
  CONSTRAINT call_terms_cooling_off CHECK ("cooling_off_days" BETWEEN 0 AND 60);
ALTER TABLE "campaign" ADD COLUMN "cooling_off_days" INTEGER NOT NULL DEFAULT 0;

-- Outside those days a donor asks, and an operator decides.
CREATE TYPE "refund_request_state" AS ENUM ('open', 'granted', 'declined');
CREATE TABLE "refund_request" (
    "id" UUID NOT NULL,
    "donation_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "state" "refund_request_state" NOT NULL DEFAULT 'open',
    "decided_by" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "reply" TEXT,
    CONSTRAINT "refund_request_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "refund_request_donation_id_fkey" FOREIGN KEY ("donation_id") REFERENCES "donation"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT refund_request_decided CHECK (("state" = 'open') = ("decided_at" IS NULL))
);
CREATE INDEX "refund_request_donation_id_idx" ON "refund_request"("donation_id");
-- One waits at a time; the queue reads the few that do.
CREATE UNIQUE INDEX "refund_request_one_open" ON "refund_request"("donation_id") WHERE "state" = 'open';
CREATE INDEX "refund_request_open_idx" ON "refund_request"("asked_at") WHERE "state" = 'open';
