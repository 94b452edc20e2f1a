-- What the bank says: its statements, line by line, and the movement of the book that each line is.
CREATE TABLE "bank_line" (
    "id" UUID NOT NULL,
    "currency" TEXT NOT NULL,
    "booked_on" DATE NOT NULL,
    "amount" BIGINT NOT NULL,
    "description" TEXT NOT NULL,
    "reference" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "imported_by" UUID NOT NULL,
    "imported_at" TIMESTAMPTZ(3) NOT NULL,
    "entry_id" BIGINT,
    "matched_by" UUID,
    "matched_at" TIMESTAMPTZ(3),
    CONSTRAINT "bank_line_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "bank_line_fingerprint_key" ON "bank_line"("fingerprint");
CREATE UNIQUE INDEX "bank_line_entry_id_key" ON "bank_line"("entry_id");
CREATE INDEX "bank_line_booked_on_idx" ON "bank_line"("booked_on");
ALTER TABLE "bank_line"
  ADD CONSTRAINT bank_line_amount CHECK (amount <> 0),
  ADD CONSTRAINT bank_line_matched CHECK ((entry_id IS NULL) = (matched_at IS NULL));
CREATE INDEX "bank_line_open" ON "bank_line" (currency, amount) WHERE entry_id IS NULL;
