-- A refund that nobody decided (a failed campaign's, a late gift's) is paid by transfer only after an operator approved that.
ALTER TABLE "refund"
  ADD COLUMN "approved_by" UUID,
  ADD COLUMN "approved_at" TIMESTAMPTZ(3),
  ADD COLUMN "transferred_by" UUID;
-- Who pays is neither who decided it nor who approved the transfer, and there is one of the two.
ALTER TABLE "refund" ADD CONSTRAINT refund_transfer_needs_two_people
  CHECK (transferred_by IS NULL OR transferred_by <> coalesce(approved_by, decided_by, transferred_by));
