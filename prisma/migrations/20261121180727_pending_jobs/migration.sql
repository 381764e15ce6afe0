-- CreateTable
CREATE TABLE "pending_job" (
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "asked_at" TIMESTAMPTZ(6) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "pending_job_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "pending_job_asked_at_idx" ON "pending_job"("asked_at");
