-- CreateIndex
CREATE INDEX "journal_entry_stream_id_agency_id_version_idx" ON "journal_entry"("stream_id", "agency_id", "version");
