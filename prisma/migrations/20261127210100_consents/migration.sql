-- Every consent, given or withdrawn, is a row of its own: who, to what, in which words, when. Nothing of it changes later.
CREATE TYPE "consent_kind" AS ENUM ('pictures', 'news', 'terms', 'help', 'help_submit');
CREATE TABLE "consent" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "kind" "consent_kind" NOT NULL,
    "is_given" BOOLEAN NOT NULL,
    "text_version" TEXT,
    "locale" TEXT,
    "person_id" UUID,
    "donor_key" TEXT,
    "campaign_id" UUID,
    "organisation_id" UUID,
    "recorded_by" UUID,
    CONSTRAINT "consent_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "consent_is_somebodys" CHECK (("person_id" IS NULL) <> ("donor_key" IS NULL))
);
CREATE INDEX "consent_person_id_at_idx" ON "consent"("person_id", "at");
CREATE INDEX "consent_donor_key_at_idx" ON "consent"("donor_key", "at");
CREATE FUNCTION refuse_consent_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'consents are added, never changed: % is refused', TG_OP USING ERRCODE = 'restrict_violation';
END $$;
CREATE TRIGGER consent_never_changes BEFORE UPDATE OR DELETE OR TRUNCATE ON "consent"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_consent_change();

-- Those of before.
INSERT INTO "consent" (id, at, kind, is_given, text_version, locale, person_id, campaign_id, recorded_by)
  SELECT gen_random_uuid(), given_at, 'pictures'::consent_kind, true, text_version, locale, given_by, campaign_id, given_by FROM "picture_consent"
  UNION ALL
  SELECT gen_random_uuid(), withdrawn_at, 'pictures'::consent_kind, false, text_version, locale, given_by, campaign_id, withdrawn_by
    FROM "picture_consent" WHERE withdrawn_at IS NOT NULL;
INSERT INTO "consent" (id, at, kind, is_given, donor_key, campaign_id)
  SELECT gen_random_uuid(), refused_at, 'news'::consent_kind, false, donor_key, campaign_id FROM "news_refusal";
