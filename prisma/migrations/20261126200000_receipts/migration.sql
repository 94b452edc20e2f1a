-- Receipts of donations: numbered without gaps for each issuer and year, annulled and replaced, never changed. A process beside the
-- settlement issues them, following the sealed journal.
CREATE TYPE "receipt_series_kind" AS ENUM ('receipt', 'annulment');
CREATE TYPE "receipt_annulment_reason" AS ENUM ('refunded', 'disputed', 'corrected');
CREATE TABLE "receipt_progress" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "sequence" BIGINT NOT NULL DEFAULT 0,
    "issued_at" TIMESTAMPTZ(3),
    CONSTRAINT "receipt_progress_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "receipt_series" (
    "issuer" TEXT NOT NULL,
    "kind" "receipt_series_kind" NOT NULL,
    "year" INTEGER NOT NULL,
    "last" INTEGER NOT NULL,
    CONSTRAINT "receipt_series_pkey" PRIMARY KEY ("issuer","kind","year")
);
CREATE TABLE "receipt" (
    "id" UUID NOT NULL,
    "donation_id" UUID NOT NULL,
    "issuer" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "gift" BIGINT NOT NULL,
    "tip" BIGINT NOT NULL,
    "fee_cover" BIGINT NOT NULL,
    "paid_at" TIMESTAMPTZ(3) NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,
    "content" TEXT NOT NULL,
    "hash" BYTEA NOT NULL,
    "replaces" UUID,
    CONSTRAINT "receipt_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "receipt_annulment" (
    "receipt_id" UUID NOT NULL,
    "issuer" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "reason" "receipt_annulment_reason" NOT NULL,
    "annulled_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "receipt_annulment_pkey" PRIMARY KEY ("receipt_id")
);
CREATE UNIQUE INDEX "receipt_code_key" ON "receipt"("code");
CREATE UNIQUE INDEX "receipt_replaces_key" ON "receipt"("replaces");
CREATE INDEX "receipt_donation_id_idx" ON "receipt"("donation_id");
CREATE UNIQUE INDEX "receipt_issuer_year_number_key" ON "receipt"("issuer", "year", "number");
CREATE UNIQUE INDEX "receipt_annulment_issuer_year_number_key" ON "receipt_annulment"("issuer", "year", "number");
ALTER TABLE "receipt_annulment" ADD CONSTRAINT "receipt_annulment_receipt_id_fkey" FOREIGN KEY ("receipt_id") REFERENCES "receipt"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

INSERT INTO "receipt_progress" (id) VALUES (1);
ALTER TABLE "receipt_progress" ADD CONSTRAINT receipt_progress_is_one CHECK (id = 1);

CREATE FUNCTION refuse_receipt_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'receipts never change: % on % is refused', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER receipt_never_changes BEFORE UPDATE OR DELETE OR TRUNCATE ON "receipt"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_receipt_change();
CREATE TRIGGER receipt_annulment_never_changes BEFORE UPDATE OR DELETE OR TRUNCATE ON "receipt_annulment"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_receipt_change();

-- No foreign key to the donation: it would lock rows that the settlement writes. No donation is ever deleted.
ALTER TABLE "receipt"
  ADD CONSTRAINT receipt_amounts CHECK (gift >= 0 AND tip >= 0 AND fee_cover >= 0 AND gift + tip + fee_cover > 0),
  ADD CONSTRAINT receipt_numbered CHECK (number > 0),
  ADD CONSTRAINT receipt_currency CHECK (currency IN ('USD', 'PEN')),
  ADD CONSTRAINT receipt_replaces FOREIGN KEY (replaces) REFERENCES "receipt_annulment" (receipt_id);
ALTER TABLE "receipt_annulment" ADD CONSTRAINT receipt_annulment_numbered CHECK (number > 0);

-- A series only grows: a number that was taken is never given again.
CREATE FUNCTION keep_series_growing() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND NEW.last > OLD.last AND (NEW.issuer, NEW.kind, NEW.year) = (OLD.issuer, OLD.kind, OLD.year) THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION 'a series of numbers only grows' USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER receipt_series_only_grows BEFORE UPDATE OR DELETE ON "receipt_series"
  FOR EACH ROW EXECUTE FUNCTION keep_series_growing();
