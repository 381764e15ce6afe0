-- AlterTable
ALTER TABLE "task" ADD COLUMN     "released_by_id" UUID;

-- CreateTable
CREATE TABLE "learnt_name" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "area_id" UUID,
    "name_key" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "means_id" UUID NOT NULL,
    "learnt_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "learnt_name_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "learnt_name_agency_id_name_key_idx" ON "learnt_name"("agency_id", "name_key");

-- CreateIndex
CREATE INDEX "task_released_by_id_idx" ON "task"("released_by_id");

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_released_by_id_fkey" FOREIGN KEY ("released_by_id") REFERENCES "directive"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "learnt_name" ADD CONSTRAINT "learnt_name_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "learnt_name" ADD CONSTRAINT "learnt_name_area_id_fkey" FOREIGN KEY ("area_id") REFERENCES "area"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "learnt_name" ADD CONSTRAINT "learnt_name_means_id_fkey" FOREIGN KEY ("means_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Symbols registered before, in the form they are compared by now: "TƯ" and "TW" are one, and so are the two capital D with a stroke.
UPDATE "official_document" SET "symbol_key" = replace(replace("symbol_key", 'Ð', 'Đ'), 'TƯ', 'TW') WHERE "symbol_key" ~ 'Ð|TƯ';
UPDATE "citation" SET "symbol_key" = replace(replace("symbol_key", 'Ð', 'Đ'), 'TƯ', 'TW') WHERE "symbol_key" ~ 'Ð|TƯ';
