-- Sessions can be listed and ended by whose they are, and know whether a second factor was shown in them.
ALTER TABLE "session"
    ADD COLUMN "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    ADD COLUMN "browser" TEXT,
    ADD COLUMN "second_factor_at" TIMESTAMPTZ(3);
ALTER TABLE "session" ALTER COLUMN "id" DROP DEFAULT;
CREATE UNIQUE INDEX "session_id_key" ON "session"("id");

-- One-time codes of an app: the secret is encrypted, and each step of time opens once.
CREATE TABLE "second_factor" (
    "person_id" UUID NOT NULL,
    "secret" TEXT NOT NULL,
    "secret_key" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3),
    "last_step" BIGINT,
    CONSTRAINT "second_factor_pkey" PRIMARY KEY ("person_id"),
    CONSTRAINT "second_factor_confirmed" CHECK (("confirmed_at" IS NULL) = ("last_step" IS NULL))
);
ALTER TABLE "second_factor" ADD CONSTRAINT "second_factor_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- For who has lost the phone: each opens once; only keyed hashes are kept.
CREATE TABLE "recovery_code" (
    "code_hash" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    CONSTRAINT "recovery_code_pkey" PRIMARY KEY ("code_hash")
);
ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
CREATE INDEX "recovery_code_person_id_idx" ON "recovery_code"("person_id");

-- Passkeys: the public half of a key that a phone or computer keeps.
CREATE TABLE "passkey" (
    "id" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "public_key" BYTEA NOT NULL,
    "counter" BIGINT NOT NULL,
    "transports" TEXT[],
    "browser" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    CONSTRAINT "passkey_pkey" PRIMARY KEY ("id")
);
ALTER TABLE "passkey" ADD CONSTRAINT "passkey_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
CREATE INDEX "passkey_person_id_idx" ON "passkey"("person_id");

-- What a passkey signed; once, within minutes.
CREATE TABLE "used_challenge" (
    "challenge" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "used_challenge_pkey" PRIMARY KEY ("challenge")
);
CREATE INDEX "used_challenge_expires_at_idx" ON "used_challenge"("expires_at");
