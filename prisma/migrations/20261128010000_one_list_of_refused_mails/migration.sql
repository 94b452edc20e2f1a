-- The weekly mail of who helps is refused where all others are.
INSERT INTO "mail_refusal" ("person_id", "kind", "refused_at")
SELECT r."person_id", 'facilitator-digest', r."refused_at"
  FROM "digest_refusal" r JOIN "person" p ON p."id" = r."person_id"
ON CONFLICT DO NOTHING;
DROP TABLE "digest_refusal";
