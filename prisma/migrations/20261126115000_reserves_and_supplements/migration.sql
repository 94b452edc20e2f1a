-- What a call keeps back of a campaign's money for some days after its end; the campaign keeps what held when it went live.
ALTER TABLE "campaign" ADD COLUMN     "reserve" JSONB;
ALTER TABLE "call_terms" ADD COLUMN     "reserve" JSONB;
-- What becomes free after the last tranche was paid is released on it once more.
ALTER TABLE "release" ADD COLUMN     "is_supplement" BOOLEAN NOT NULL DEFAULT false;
