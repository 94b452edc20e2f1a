-- Where entrepreneurs are paid, and batches of payouts: put together by one operator, approved by another. What names a person's
-- account stands encrypted; the files that hold it too.
-- CreateEnum
CREATE TYPE "payout_rail" AS ENUM ('bank_transfer', 'cash_code');

-- CreateEnum
CREATE TYPE "payout_account_state" AS ENUM ('active', 'replaced', 'blocked');

-- CreateEnum
CREATE TYPE "payout_batch_state" AS ENUM ('created', 'approved', 'sent', 'withdrawn');

-- AlterTable
ALTER TABLE "payout" ADD COLUMN     "batch_id" UUID,
ADD COLUMN     "code" TEXT,
ADD COLUMN     "code_key" TEXT,
ADD COLUMN     "code_tries" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "pickup_hash" TEXT;

-- CreateTable
CREATE TABLE "payout_account" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "state" "payout_account_state" NOT NULL DEFAULT 'active',
    "rail" "payout_rail" NOT NULL,
    "country" TEXT NOT NULL,
    "bank_name" TEXT NOT NULL,
    "masked" TEXT NOT NULL,
    "details" TEXT,
    "details_key" TEXT,
    "stated_at" TIMESTAMPTZ(3) NOT NULL,
    "usable_from" TIMESTAMPTZ(3) NOT NULL,
    "replaced_at" TIMESTAMPTZ(3),
    "replaced_by" UUID,
    "blocked_by" UUID,
    "blocked_at" TIMESTAMPTZ(3),
    "block_reason" TEXT,

    CONSTRAINT "payout_account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payout_batch" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "state" "payout_batch_state" NOT NULL DEFAULT 'created',
    "rail" "payout_rail" NOT NULL,
    "currency" TEXT NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "approved_by" UUID,
    "approved_at" TIMESTAMPTZ(3),
    "sent_by" UUID,
    "sent_at" TIMESTAMPTZ(3),
    "reference" TEXT,
    "proof_hash" TEXT,
    "withdrawn_by" UUID,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "payout_batch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payout_batch_item" (
    "payout_id" UUID NOT NULL,
    "batch_id" UUID NOT NULL,
    "release_id" UUID NOT NULL,
    "account_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "amount" BIGINT NOT NULL,
    "is_open" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "payout_batch_item_pkey" PRIMARY KEY ("payout_id")
);

-- CreateTable
CREATE TABLE "payout_file" (
    "batch_id" UUID NOT NULL,
    "format" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "content_key" TEXT NOT NULL,

    CONSTRAINT "payout_file_pkey" PRIMARY KEY ("batch_id","format")
);

-- CreateTable
CREATE TABLE "payout_file_copy" (
    "id" BIGSERIAL NOT NULL,
    "batch_id" UUID NOT NULL,
    "format" TEXT NOT NULL,
    "taken_by" UUID NOT NULL,
    "taken_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "payout_file_copy_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "payout_account_person_id_stated_at_idx" ON "payout_account"("person_id", "stated_at");

-- CreateIndex
CREATE UNIQUE INDEX "payout_batch_number_key" ON "payout_batch"("number");

-- CreateIndex
CREATE INDEX "payout_batch_state_created_at_idx" ON "payout_batch"("state", "created_at");

-- CreateIndex
CREATE INDEX "payout_batch_item_release_id_idx" ON "payout_batch_item"("release_id");

-- CreateIndex
CREATE INDEX "payout_batch_item_account_id_idx" ON "payout_batch_item"("account_id");

-- CreateIndex
CREATE UNIQUE INDEX "payout_batch_item_batch_id_position_key" ON "payout_batch_item"("batch_id", "position");

-- CreateIndex
CREATE INDEX "payout_file_copy_batch_id_idx" ON "payout_file_copy"("batch_id");

-- CreateIndex
CREATE INDEX "payout_batch_id_idx" ON "payout"("batch_id");

-- AddForeignKey
ALTER TABLE "payout_account" ADD CONSTRAINT "payout_account_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payout_batch_item" ADD CONSTRAINT "payout_batch_item_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "payout_batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payout_batch_item" ADD CONSTRAINT "payout_batch_item_release_id_fkey" FOREIGN KEY ("release_id") REFERENCES "release"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payout_batch_item" ADD CONSTRAINT "payout_batch_item_account_id_fkey" FOREIGN KEY ("account_id") REFERENCES "payout_account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payout_file" ADD CONSTRAINT "payout_file_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "payout_batch"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payout_file_copy" ADD CONSTRAINT "payout_file_copy_batch_id_format_fkey" FOREIGN KEY ("batch_id", "format") REFERENCES "payout_file"("batch_id", "format") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payout" ADD CONSTRAINT "payout_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "payout_batch"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Somebody is paid to one account at a time.
CREATE UNIQUE INDEX "payout_account_one_active" ON "payout_account"("person_id") WHERE "state" = 'active';
-- What may still be read of replaced ones, to be forgotten.
CREATE INDEX "payout_account_still_readable" ON "payout_account"("person_id") WHERE "state" = 'replaced' AND "details" IS NOT NULL;
-- Changes that may still be blocked.
CREATE INDEX "payout_account_usable_from" ON "payout_account"("usable_from") WHERE "state" = 'active';
ALTER TABLE "payout_account"
  ADD CONSTRAINT payout_account_key CHECK (("details" IS NULL) = ("details_key" IS NULL)),
  ADD CONSTRAINT payout_account_readable CHECK ("state" <> 'active' OR "details" IS NOT NULL),
  ADD CONSTRAINT payout_account_replaced CHECK (("state" = 'replaced') = ("replaced_by" IS NOT NULL)),
  ADD CONSTRAINT payout_account_blocked CHECK (("state" = 'blocked') = ("blocked_by" IS NOT NULL)),
  ADD CONSTRAINT payout_account_blocked_by_another CHECK ("blocked_by" <> "person_id");

ALTER TABLE "payout_batch"
  ADD CONSTRAINT payout_batch_needs_two_people CHECK ("approved_by" <> "created_by"),
  ADD CONSTRAINT payout_batch_approved CHECK ("state" NOT IN ('approved', 'sent') OR "approved_by" IS NOT NULL),
  ADD CONSTRAINT payout_batch_sent CHECK (("state" = 'sent') = ("sent_by" IS NOT NULL AND "reference" IS NOT NULL AND "proof_hash" IS NOT NULL)),
  ADD CONSTRAINT payout_batch_withdrawn CHECK (("state" = 'withdrawn') = ("withdrawn_by" IS NOT NULL));
-- A release is in one open batch at most.
CREATE UNIQUE INDEX "payout_batch_item_open" ON "payout_batch_item"("release_id") WHERE "is_open";
ALTER TABLE "payout_batch_item" ADD CONSTRAINT payout_batch_item_amount CHECK ("amount" > 0);
ALTER TABLE "payout"
  ADD CONSTRAINT payout_code_key CHECK (("code" IS NULL) = ("code_key" IS NULL)),
  ADD CONSTRAINT payout_code_is_for_what_is_sent CHECK ("code" IS NULL OR "state" = 'sent');
-- Codes that wait to be used.
CREATE INDEX "payout_with_code" ON "payout"("sent_at") WHERE "code" IS NOT NULL;

-- A file that was approved never changes; who took it stays known.
CREATE FUNCTION refuse_payout_file_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'files of payouts never change: % on % is refused', TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER payout_file_never_changes BEFORE UPDATE OR DELETE OR TRUNCATE ON "payout_file"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_payout_file_change();
CREATE TRIGGER payout_file_copy_never_changes BEFORE UPDATE OR DELETE OR TRUNCATE ON "payout_file_copy"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_payout_file_change();
