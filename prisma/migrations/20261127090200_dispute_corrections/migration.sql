-- What a bank did otherwise than it told: what follows is proposed by one operator and approved by another.
CREATE TYPE "dispute_correction_kind" AS ENUM ('amount_taken', 'came_back');
CREATE TYPE "dispute_correction_state" AS ENUM ('proposed', 'approved', 'rejected');
CREATE TABLE "dispute_correction" (
    "id" UUID NOT NULL,
    "dispute_id" UUID NOT NULL,
    "kind" "dispute_correction_kind" NOT NULL,
    "amount" BIGINT NOT NULL,
    "reason" TEXT NOT NULL,
    "state" "dispute_correction_state" NOT NULL DEFAULT 'proposed',
    "proposed_by" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "to_campaign" BIGINT NOT NULL DEFAULT 0,
    "to_platform" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "dispute_correction_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "dispute_correction_needs_two_people" CHECK ("decided_by" IS NULL OR "decided_by" <> "proposed_by"),
    CONSTRAINT "dispute_correction_amount" CHECK ("amount" > 0 AND "to_campaign" >= 0 AND "to_platform" >= 0)
);
CREATE INDEX "dispute_correction_dispute_id_idx" ON "dispute_correction"("dispute_id");
CREATE UNIQUE INDEX "dispute_correction_once" ON "dispute_correction"("dispute_id") WHERE "state" = 'proposed';
ALTER TABLE "dispute_correction" ADD CONSTRAINT "dispute_correction_dispute_id_fkey" FOREIGN KEY ("dispute_id") REFERENCES "dispute"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
