-- Search by any part of a word among ten thousand campaigns: what the public reads of one, in small letters without accents, by its trigrams.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE FUNCTION "words_of"("words" TEXT) RETURNS TEXT LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN translate(lower("words"), 'áéíóúüñ', 'aeiouun');
CREATE FUNCTION "campaign_words"("title" TEXT, "summary" TEXT, "public_name" TEXT, "province" TEXT, "canton" TEXT, "is_protected" BOOLEAN)
  RETURNS TEXT LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN "words_of"("title" || ' ' || "summary" || ' ' || "public_name" || ' ' || CASE WHEN "is_protected" THEN '' ELSE "canton" || ' ' END || "province");
CREATE INDEX "campaign_words_idx" ON "campaign"
  USING gin ("campaign_words"("title", "summary", "public_name", "province", "canton", "is_protected") gin_trgm_ops);
