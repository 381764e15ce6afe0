-- CreateEnum
CREATE TYPE "ImportFileState" AS ENUM ('QUEUED', 'READING', 'IMPORTED', 'DUPLICATE', 'FAILED');

-- AlterTable
ALTER TABLE "directive" ADD COLUMN     "import_file_id" UUID;

-- AlterTable
ALTER TABLE "official_document" ADD COLUMN     "number_key" TEXT;

-- CreateTable
CREATE TABLE "import_batch" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "import_batch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_file" (
    "id" UUID NOT NULL,
    "batch_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "archive" TEXT,
    "size" INTEGER NOT NULL,
    "state" "ImportFileState" NOT NULL DEFAULT 'QUEUED',
    "allow_duplicate" BOOLEAN NOT NULL DEFAULT false,
    "attempt" INTEGER NOT NULL DEFAULT 0,
    "crashes" INTEGER NOT NULL DEFAULT 0,
    "error_code" TEXT,
    "error_params" JSONB NOT NULL DEFAULT '{}',
    "existing_id" UUID,
    "stored_file_id" UUID,
    "requested_by_id" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "import_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_source" (
    "file_id" UUID NOT NULL,
    "bytes" BYTEA,
    "text" TEXT,
    "format" TEXT,
    "envelope" JSONB,

    CONSTRAINT "import_source_pkey" PRIMARY KEY ("file_id")
);

-- CreateIndex
CREATE INDEX "import_batch_agency_id_created_at_idx" ON "import_batch"("agency_id", "created_at");

-- CreateIndex
CREATE INDEX "import_file_state_updated_at_idx" ON "import_file"("state", "updated_at");

-- CreateIndex
CREATE INDEX "import_file_stored_file_id_idx" ON "import_file"("stored_file_id");

-- CreateIndex
CREATE UNIQUE INDEX "import_file_batch_id_position_key" ON "import_file"("batch_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "directive_import_file_id_key" ON "directive"("import_file_id");

-- CreateIndex
CREATE INDEX "official_document_number_key_kind_idx" ON "official_document"("number_key", "kind");

-- AddForeignKey
ALTER TABLE "directive" ADD CONSTRAINT "directive_import_file_id_fkey" FOREIGN KEY ("import_file_id") REFERENCES "import_file"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_file" ADD CONSTRAINT "import_file_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_file" ADD CONSTRAINT "import_file_stored_file_id_fkey" FOREIGN KEY ("stored_file_id") REFERENCES "stored_file"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_file" ADD CONSTRAINT "import_file_requested_by_id_fkey" FOREIGN KEY ("requested_by_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_source" ADD CONSTRAINT "import_source_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "import_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The numbers of documents registered before.
UPDATE "official_document" SET "number_key" = substring("symbol_key" FROM '^[0-9]+');
