-- CreateEnum
CREATE TYPE "DocumentEffectKind" AS ENUM ('RECALL', 'UPDATE', 'REPLACE');

-- AlterEnum
ALTER TYPE "CitationRole" ADD VALUE 'RESPONDS';

-- AlterTable
ALTER TABLE "official_document" ADD COLUMN     "due_on" DATE;

-- CreateTable
CREATE TABLE "release_proposal" (
    "task_id" UUID NOT NULL,
    "directive_id" UUID NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,
    "agency_ids" UUID[],
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "release_proposal_pkey" PRIMARY KEY ("task_id","directive_id")
);

-- CreateTable
CREATE TABLE "document_effect" (
    "id" UUID NOT NULL,
    "by_id" UUID NOT NULL,
    "earlier_id" UUID,
    "kind" "DocumentEffectKind" NOT NULL,
    "reason" TEXT,
    "packet_id" TEXT,
    "named" JSONB NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "document_effect_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "release_proposal_directive_id_idx" ON "release_proposal"("directive_id");

-- CreateIndex
CREATE INDEX "document_effect_earlier_id_idx" ON "document_effect"("earlier_id");

-- CreateIndex
CREATE UNIQUE INDEX "document_effect_by_id_earlier_id_key" ON "document_effect"("by_id", "earlier_id");

-- AddForeignKey
ALTER TABLE "release_proposal" ADD CONSTRAINT "release_proposal_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "task"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release_proposal" ADD CONSTRAINT "release_proposal_directive_id_fkey" FOREIGN KEY ("directive_id") REFERENCES "directive"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_effect" ADD CONSTRAINT "document_effect_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "official_document"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "document_effect" ADD CONSTRAINT "document_effect_earlier_id_fkey" FOREIGN KEY ("earlier_id") REFERENCES "official_document"("id") ON DELETE SET NULL ON UPDATE CASCADE;
