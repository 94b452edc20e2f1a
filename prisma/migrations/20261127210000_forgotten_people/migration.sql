-- A person who asked to be forgotten: the row stays, because the book names it, and says nobody.
ALTER TABLE "person" ADD COLUMN "forgotten_at" TIMESTAMPTZ(3);

-- Somebody asks for it, and confirms with the link that was mailed. Once done, nothing here says whose it was.
CREATE TABLE "erasure" (
    "id" UUID NOT NULL,
    "email" TEXT,
    "locale" TEXT NOT NULL,
    "token_hash" TEXT NOT NULL,
    "is_signed_in" BOOLEAN NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "done_at" TIMESTAMPTZ(3),
    "gifts" INTEGER NOT NULL DEFAULT 0,
    "campaigns" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "erasure_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "erasure_done_names_nobody" CHECK (("done_at" IS NULL) = ("email" IS NOT NULL))
);
CREATE UNIQUE INDEX "erasure_token_hash_key" ON "erasure"("token_hash");
CREATE INDEX "erasure_email_idx" ON "erasure"("email");

-- How far each sweep that walks by time has come.
CREATE TABLE "forgetting" (
    "name" TEXT NOT NULL,
    "through" TEXT NOT NULL,
    CONSTRAINT "forgetting_pkey" PRIMARY KEY ("name")
);

ALTER TYPE "payout_account_state" ADD VALUE 'forgotten';

-- A comment whose author is forgotten is removed without its words, by no operator.
ALTER TABLE "comment" DROP CONSTRAINT "comment_removed_with_reason";
ALTER TABLE "comment" ADD CONSTRAINT "comment_removed_with_reason"
  CHECK ("state" <> 'removed' OR ("state_reason" IS NOT NULL AND ("state_by" IS NOT NULL OR "text" = '')));

-- What is forgotten when its time has come is found without reading everything else.
CREATE INDEX "outbox_message_addressed" ON "outbox_message"("to_email") WHERE "to_email" <> '';
CREATE INDEX "outbox_message_sent_to" ON "outbox_message"("created_at") WHERE "to_email" <> '';
CREATE INDEX "session_expires_at_idx" ON "session"("expires_at");
CREATE INDEX "sign_in_code_created_at_idx" ON "sign_in_code"("created_at");
CREATE INDEX "hand_gift_named" ON "hand_gift"("email") WHERE "email" IS NOT NULL;
