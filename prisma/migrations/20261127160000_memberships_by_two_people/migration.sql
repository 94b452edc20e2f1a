-- A role is proposed by one operator and given by another: nobody names the second person of their own decisions.
CREATE TYPE "membership_proposal_state" AS ENUM ('proposed', 'approved', 'rejected');
CREATE TABLE "membership_proposal" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "organisation_id" UUID NOT NULL,
    "role" "role" NOT NULL,
    "state" "membership_proposal_state" NOT NULL DEFAULT 'proposed',
    "proposed_by" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by" UUID,
    "decided_at" TIMESTAMPTZ(3),
    CONSTRAINT "membership_proposal_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "membership_proposal_needs_two_people" CHECK ("decided_by" IS NULL OR "decided_by" <> "proposed_by"),
    CONSTRAINT "membership_proposal_decided" CHECK (("state" = 'proposed') = ("decided_by" IS NULL) AND ("decided_by" IS NULL) = ("decided_at" IS NULL))
);
ALTER TABLE "membership_proposal" ADD CONSTRAINT "membership_proposal_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "membership_proposal_state_idx" ON "membership_proposal"("state");
-- One proposal of a role waits at a time.
CREATE UNIQUE INDEX "membership_proposal_open" ON "membership_proposal"("email", "organisation_id", "role") WHERE "state" = 'proposed';
