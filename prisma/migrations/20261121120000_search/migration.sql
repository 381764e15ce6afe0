-- Ranks compare byte by byte whatever the database's locale: the server makes them so.
ALTER TABLE "task" ALTER COLUMN "rank" TYPE text COLLATE "C";

-- Search by trigrams of the keys without diacritics. Where the role may not create the extension, or the server
-- lacks it, search still answers, by reading the rows; create the extension and these indexes by hand to speed it up.
DO $$
BEGIN
  CREATE EXTENSION IF NOT EXISTS pg_trgm;
  CREATE INDEX IF NOT EXISTS "task_search_key_idx" ON "task" USING gin ("search_key" gin_trgm_ops);
  CREATE INDEX IF NOT EXISTS "agreement_search_key_idx" ON "agreement" USING gin ("search_key" gin_trgm_ops);
  CREATE INDEX IF NOT EXISTS "agency_search_key_idx" ON "agency" USING gin ("search_key" gin_trgm_ops);
  CREATE INDEX IF NOT EXISTS "official_document_search_key_idx" ON "official_document" USING gin ("search_key" gin_trgm_ops);
  CREATE INDEX IF NOT EXISTS "campaign_search_key_idx" ON "campaign" USING gin ("search_key" gin_trgm_ops);
EXCEPTION WHEN insufficient_privilege OR feature_not_supported OR undefined_file OR undefined_object THEN
  RAISE WARNING 'Search without trigram indexes: %', SQLERRM;
END
$$;
