-- How a tranche was spent: pieces of evidence that its entrepreneur hands in, sends, and a reviewer accepts or asks about.
CREATE TYPE "evidence_state" AS ENUM ('open', 'sent', 'asked', 'accepted');
CREATE TYPE "evidence_step_kind" AS ENUM ('sent', 'asked', 'accepted');
CREATE TYPE "formalised" AS ENUM ('yes', 'no', 'in_progress');

CREATE TABLE "tranche_evidence" (
    "tranche_id" UUID NOT NULL,
    "state" "evidence_state" NOT NULL DEFAULT 'open',
    "sent_at" TIMESTAMPTZ(3),
    "accepted_by" UUID,
    "accepted_at" TIMESTAMPTZ(3),

    CONSTRAINT "tranche_evidence_pkey" PRIMARY KEY ("tranche_id")
);
CREATE TABLE "evidence_piece" (
    "id" UUID NOT NULL,
    "tranche_id" UUID NOT NULL,
    "budget_line_id" UUID NOT NULL,
    "amount" BIGINT NOT NULL,
    "supplier" TEXT NOT NULL,
    "bought" TEXT NOT NULL,
    "dated" DATE NOT NULL,
    "file_hash" TEXT NOT NULL,
    "uploaded_hash" TEXT NOT NULL,
    "added_by" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "evidence_piece_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "final_report" (
    "campaign_id" UUID NOT NULL,
    "state" "evidence_state" NOT NULL DEFAULT 'open',
    "text" TEXT NOT NULL,
    "sales_before" BIGINT,
    "sales_after" BIGINT,
    "jobs_before" INTEGER,
    "jobs_after" INTEGER,
    "formalised" "formalised",
    "written_at" TIMESTAMPTZ(3) NOT NULL,
    "sent_at" TIMESTAMPTZ(3),
    "accepted_by" UUID,
    "accepted_at" TIMESTAMPTZ(3),

    CONSTRAINT "final_report_pkey" PRIMARY KEY ("campaign_id")
);
CREATE TABLE "report_picture" (
    "campaign_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "hash" TEXT NOT NULL,
    "alt" TEXT NOT NULL,

    CONSTRAINT "report_picture_pkey" PRIMARY KEY ("campaign_id", "position")
);
-- Of the evidence of a tranche; without one, of the campaign's final report.
CREATE TABLE "evidence_step" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "tranche_id" UUID,
    "kind" "evidence_step_kind" NOT NULL,
    "side" "review_side",
    "comment" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "evidence_step_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "evidence_piece_tranche_id_idx" ON "evidence_piece"("tranche_id");
CREATE INDEX "evidence_piece_budget_line_id_idx" ON "evidence_piece"("budget_line_id");
CREATE INDEX "evidence_piece_file_hash_idx" ON "evidence_piece"("file_hash");
CREATE INDEX "evidence_piece_uploaded_hash_idx" ON "evidence_piece"("uploaded_hash");
CREATE INDEX "evidence_step_campaign_id_at_idx" ON "evidence_step"("campaign_id", "at");
-- Whether a tranche that is over had a release.
CREATE INDEX "release_tranche_id_idx" ON "release"("tranche_id");
-- What waits for a reviewer.
CREATE INDEX "tranche_evidence_waiting" ON "tranche_evidence"("sent_at") WHERE "state" = 'sent';
CREATE INDEX "final_report_waiting" ON "final_report"("sent_at") WHERE "state" = 'sent';
-- Nothing is accepted twice.
CREATE UNIQUE INDEX "evidence_accepted_once" ON "evidence_step"(coalesce("tranche_id", "campaign_id")) WHERE "kind" = 'accepted';

ALTER TABLE "tranche_evidence" ADD CONSTRAINT "tranche_evidence_tranche_id_fkey" FOREIGN KEY ("tranche_id") REFERENCES "tranche"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "evidence_piece" ADD CONSTRAINT "evidence_piece_tranche_id_fkey" FOREIGN KEY ("tranche_id") REFERENCES "tranche_evidence"("tranche_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "evidence_piece" ADD CONSTRAINT "evidence_piece_budget_line_id_fkey" FOREIGN KEY ("budget_line_id") REFERENCES "budget_line"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "evidence_piece" ADD CONSTRAINT "evidence_piece_file_hash_fkey" FOREIGN KEY ("file_hash") REFERENCES "stored_file"("hash") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "evidence_piece" ADD CONSTRAINT "evidence_piece_added_by_fkey" FOREIGN KEY ("added_by") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "final_report" ADD CONSTRAINT "final_report_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "report_picture" ADD CONSTRAINT "report_picture_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "final_report"("campaign_id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "report_picture" ADD CONSTRAINT "report_picture_hash_fkey" FOREIGN KEY ("hash") REFERENCES "stored_file"("hash") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "evidence_step" ADD CONSTRAINT "evidence_step_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "evidence_step" ADD CONSTRAINT "evidence_step_tranche_id_fkey" FOREIGN KEY ("tranche_id") REFERENCES "tranche"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "evidence_step" ADD CONSTRAINT "evidence_step_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "tranche_evidence"
  ADD CONSTRAINT tranche_evidence_sent CHECK ("state" IN ('open', 'asked') OR "sent_at" IS NOT NULL),
  ADD CONSTRAINT tranche_evidence_accepted CHECK (num_nonnulls("accepted_by", "accepted_at") = CASE WHEN "state" = 'accepted' THEN 2 ELSE 0 END);
ALTER TABLE "evidence_piece"
  ADD CONSTRAINT evidence_piece_amount CHECK ("amount" > 0),
  ADD CONSTRAINT evidence_piece_words CHECK ("supplier" <> '' AND "bought" <> ''),
  ADD CONSTRAINT evidence_piece_uploaded CHECK ("uploaded_hash" ~ '^[0-9a-f]{64}$');
ALTER TABLE "final_report"
  ADD CONSTRAINT final_report_numbers CHECK (least("sales_before", "sales_after", "jobs_before", "jobs_after") >= 0),
  ADD CONSTRAINT final_report_complete CHECK ("state" IN ('open', 'asked')
    OR ("text" <> '' AND num_nonnulls("sales_before", "sales_after", "jobs_before", "jobs_after", "formalised", "sent_at") = 6)),
  ADD CONSTRAINT final_report_accepted CHECK (num_nonnulls("accepted_by", "accepted_at") = CASE WHEN "state" = 'accepted' THEN 2 ELSE 0 END);
ALTER TABLE "report_picture" ADD CONSTRAINT report_picture_position CHECK ("position" BETWEEN 1 AND 4);
ALTER TABLE "evidence_step"
  ADD CONSTRAINT evidence_step_side CHECK (("kind" = 'sent') = ("side" IS NULL)),
  ADD CONSTRAINT evidence_step_says_why CHECK ("kind" <> 'asked' OR "comment" <> '');

-- Who decided what, and why, stays as it was written.
CREATE FUNCTION refuse_evidence_step_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'steps of evidence never change: % is refused', TG_OP USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER evidence_step_never_changes BEFORE UPDATE OR DELETE OR TRUNCATE ON "evidence_step"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_evidence_step_change();

-- A piece is withdrawn, never changed or deleted; with accepted evidence nothing is added or withdrawn any more.
CREATE FUNCTION guard_evidence_piece() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    RAISE EXCEPTION 'evidence is never deleted' USING ERRCODE = 'restrict_violation';
  END IF;
  IF TG_OP = 'UPDATE' AND (to_jsonb(NEW) - 'withdrawn_at' <> to_jsonb(OLD) - 'withdrawn_at' OR OLD.withdrawn_at IS NOT NULL) THEN
    RAISE EXCEPTION 'a piece of evidence is withdrawn once, and nothing else of it changes' USING ERRCODE = 'restrict_violation';
  END IF;
  IF EXISTS (SELECT FROM tranche_evidence e WHERE e.tranche_id = NEW.tranche_id AND e.state = 'accepted') THEN
    RAISE EXCEPTION 'accepted evidence stays as it was accepted' USING ERRCODE = 'restrict_violation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER evidence_piece_guarded BEFORE INSERT OR UPDATE OR DELETE ON "evidence_piece"
  FOR EACH ROW EXECUTE FUNCTION guard_evidence_piece();
