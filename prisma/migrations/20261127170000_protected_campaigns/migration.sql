-- A protected campaign shows a chosen name and a province; its pictures only while a consent stands.
ALTER TABLE "campaign" ADD COLUMN "is_protected" BOOLEAN NOT NULL DEFAULT false;

CREATE TABLE "picture_consent" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "given_by" UUID NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL,
    "text_version" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "withdrawn_by" UUID,
    "withdrawn_at" TIMESTAMPTZ(3),
    CONSTRAINT "picture_consent_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "picture_consent_withdrawn" CHECK (("withdrawn_by" IS NULL) = ("withdrawn_at" IS NULL))
);
ALTER TABLE "picture_consent" ADD CONSTRAINT "picture_consent_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
CREATE INDEX "picture_consent_campaign_id_idx" ON "picture_consent"("campaign_id");
-- One stands at a time.
CREATE UNIQUE INDEX "picture_consent_standing" ON "picture_consent"("campaign_id") WHERE "withdrawn_at" IS NULL;
-- A picture is found by its hash when somebody asks for it.
CREATE INDEX "campaign_picture_hash_idx" ON "campaign"("picture_hash") WHERE "picture_hash" IS NOT NULL;
CREATE INDEX "report_picture_hash_idx" ON "report_picture"("hash");

-- What was consented to is not written anew: a withdrawal alone is added.
CREATE FUNCTION keep_picture_consent() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD.withdrawn_at IS NOT NULL
     OR (NEW.id, NEW.campaign_id, NEW.given_by, NEW.given_at, NEW.text_version, NEW.locale)
        IS DISTINCT FROM (OLD.id, OLD.campaign_id, OLD.given_by, OLD.given_at, OLD.text_version, OLD.locale) THEN
    RAISE EXCEPTION 'a consent is withdrawn, never changed or deleted';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER picture_consent_kept BEFORE UPDATE OR DELETE ON "picture_consent" FOR EACH ROW EXECUTE FUNCTION keep_picture_consent();
