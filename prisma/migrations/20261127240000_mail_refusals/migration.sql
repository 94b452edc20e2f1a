-- A person wants no e-mails of a kind that is not essential; news of campaigns are refused by the keyed hash of an address, as before.
CREATE TABLE "mail_refusal" (
    "person_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "refused_at" TIMESTAMPTZ(3) NOT NULL,
    CONSTRAINT "mail_refusal_pkey" PRIMARY KEY ("person_id","kind")
);
ALTER TABLE "mail_refusal" ADD CONSTRAINT "mail_refusal_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
