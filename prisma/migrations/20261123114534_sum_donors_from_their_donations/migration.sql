-- What explains an entry is kept as the text it was written with.
ALTER TABLE "entry" ALTER COLUMN "facts" SET DATA TYPE JSON USING "facts"::text::json;

-- What a donor has had and given is the sum of their donations: no second place holds it.
DROP TABLE "match_donor_position";
DROP TABLE "match_donor_campaign_position";
CREATE INDEX "donation_call_id_donor_key_idx" ON "donation"("call_id", "donor_key");

-- An event's outcome is noted beside its payload: kept apart from it, the note is a small row rewritten in place.
ALTER TABLE "stripe_event" SET (toast_tuple_target = 128, fillfactor = 70);

-- An event is understood when it arrives, so that settling reads no payload. Events that wait now are forgotten: the
-- healer reads them again from the provider's own list.
DELETE FROM "inbox";
DELETE FROM "stripe_event" WHERE "outcome" IS NULL;
ALTER TABLE "inbox" ADD COLUMN "observation" JSON NOT NULL;
