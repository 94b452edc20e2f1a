-- The seal of the journal: each entry's place and chained hash, in blocks with one root and one head.

-- CreateTable
CREATE TABLE "seal_block" (
    "number" BIGINT NOT NULL,
    "first_sequence" BIGINT NOT NULL,
    "size" INTEGER NOT NULL,
    "root" BYTEA NOT NULL,
    "last_hash" BYTEA NOT NULL,
    "head" BYTEA NOT NULL,
    "sealed_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_through" BIGINT NOT NULL,

    CONSTRAINT "seal_block_pkey" PRIMARY KEY ("number")
);

-- CreateTable
CREATE TABLE "entry_seal" (
    "sequence" BIGINT NOT NULL,
    "entry_id" BIGINT NOT NULL,
    "hash" BYTEA NOT NULL,
    "block" BIGINT NOT NULL,

    CONSTRAINT "entry_seal_pkey" PRIMARY KEY ("sequence")
);

-- CreateIndex
CREATE UNIQUE INDEX "entry_seal_entry_id_key" ON "entry_seal"("entry_id");

-- A seal is as final as what it seals.
CREATE TRIGGER seal_block_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "seal_block"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER entry_seal_is_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON "entry_seal"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
