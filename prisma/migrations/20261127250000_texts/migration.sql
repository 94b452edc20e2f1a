-- The telephone of a person, who was asked by a code whether it is theirs, and where short texts go: no channel, none. Nothing else names the number.
CREATE TABLE "person_phone" (
    "person_id" UUID NOT NULL,
    "phone" TEXT NOT NULL,
    "phone_key" TEXT NOT NULL,
    "phone_end" TEXT NOT NULL,
    "channel" TEXT,
    "code_hash" TEXT,
    "code_expires_at" TIMESTAMPTZ(3),
    "stated_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    CONSTRAINT "person_phone_pkey" PRIMARY KEY ("person_id"),
    CONSTRAINT "person_phone_channel" CHECK ("channel" IN ('sms', 'whatsapp'))
);
ALTER TABLE "person_phone" ADD CONSTRAINT "person_phone_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Short texts to be sent; the number and the words are read when one is sent.
CREATE TABLE "text_message" (
    "id" BIGSERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "payload" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "next_attempt_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "sent_at" TIMESTAMPTZ(3),
    "last_error" TEXT,
    CONSTRAINT "text_message_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "text_message_key_key" ON "text_message"("key");
CREATE INDEX "text_message_person_id_idx" ON "text_message"("person_id");
-- What is due, without all that was sent.
CREATE INDEX "text_message_due" ON "text_message"("next_attempt_at") WHERE "sent_at" IS NULL;
ALTER TABLE "text_message" ADD CONSTRAINT "text_message_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
