-- CreateEnum
CREATE TYPE "feedback_kind" AS ENUM ('nps', 'csat', 'ces', 'praise', 'request', 'complaint');

-- CreateEnum
CREATE TYPE "severity" AS ENUM ('low', 'medium', 'high', 'critical');

-- CreateEnum
CREATE TYPE "feedback_subject" AS ENUM ('product', 'service', 'delivery', 'use', 'communication', 'price', 'other');

-- CreateEnum
CREATE TYPE "metric" AS ENUM ('revenue', 'usage', 'tickets', 'invoice_overdue_days');

-- CreateEnum
CREATE TYPE "commitment_kind" AS ENUM ('requirement', 'expectation', 'success_criterion', 'deliverable');

-- CreateEnum
CREATE TYPE "threat" AS ENUM ('low', 'medium', 'high');

-- CreateEnum
CREATE TYPE "judgement_kind" AS ENUM ('pulse', 'health', 'override');

-- CreateEnum
CREATE TYPE "level" AS ENUM ('healthy', 'watch', 'at risk', 'critical');

-- CreateEnum
CREATE TYPE "level_basis" AS ENUM ('score', 'floor', 'not enough data', 'override');

-- CreateTable
CREATE TABLE "feedback" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "source_key" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "retired_at" TIMESTAMPTZ(3) NOT NULL DEFAULT '9999-12-31 00:00:00+00'::timestamptz,
    "recorded_by" UUID,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "kind" "feedback_kind" NOT NULL,
    "contact_id" UUID,
    "score" SMALLINT,
    "severity" "severity",
    "about" "feedback_subject",
    "text" TEXT,
    "respond_by" TIMESTAMPTZ(3),
    "responded_at" TIMESTAMPTZ(3),
    "resolve_by" TIMESTAMPTZ(3),
    "resolved_at" TIMESTAMPTZ(3),
    "told_client_at" TIMESTAMPTZ(3),
    "external_id" TEXT,

    CONSTRAINT "feedback_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "commitment" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "source_key" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "retired_at" TIMESTAMPTZ(3) NOT NULL DEFAULT '9999-12-31 00:00:00+00'::timestamptz,
    "recorded_by" UUID,
    "commitment" TEXT NOT NULL,
    "kind" "commitment_kind",
    "due_on" DATE,
    "owner_id" UUID,
    "signed_off_by" TEXT,
    "signed_off_on" DATE,
    "evidence" TEXT,
    "done_on" DATE,
    "broken_on" DATE,

    CONSTRAINT "commitment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "risk" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "source_key" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "retired_at" TIMESTAMPTZ(3) NOT NULL DEFAULT '9999-12-31 00:00:00+00'::timestamptz,
    "recorded_by" UUID,
    "risk" TEXT NOT NULL,
    "likelihood" SMALLINT,
    "impact" SMALLINT,
    "category" TEXT,
    "competitor" TEXT,
    "threat" "threat",
    "says_leaving" BOOLEAN NOT NULL,
    "owner_id" UUID,
    "opened_on" DATE,
    "accepted_on" DATE,
    "closed_on" DATE,
    "reason" TEXT,

    CONSTRAINT "risk_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "judgement" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "source_key" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "retired_at" TIMESTAMPTZ(3) NOT NULL DEFAULT '9999-12-31 00:00:00+00'::timestamptz,
    "recorded_by" UUID,
    "kind" "judgement_kind" NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID,
    "pulse" SMALLINT,
    "service" SMALLINT,
    "engagement" SMALLINT,
    "trust" SMALLINT,
    "level" "level",
    "note" TEXT,
    "expires_on" DATE,

    CONSTRAINT "judgement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "monthly_metric" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "retired_at" TIMESTAMPTZ(3) NOT NULL DEFAULT '9999-12-31 00:00:00+00'::timestamptz,
    "recorded_by" UUID,
    "metric" "metric" NOT NULL,
    "month" DATE NOT NULL,
    "value" DECIMAL(18,2) NOT NULL,
    "currency" CHAR(3),

    CONSTRAINT "monthly_metric_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "policy_version" (
    "workspace_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "settings" JSONB NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by" UUID,

    CONSTRAINT "policy_version_pkey" PRIMARY KEY ("workspace_id","version")
);

-- CreateTable
CREATE TABLE "snapshot" (
    "workspace_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "as_of" TIMESTAMPTZ(3) NOT NULL,
    "score" DOUBLE PRECISION NOT NULL,
    "level" "level" NOT NULL,
    "computed_level" "level" NOT NULL,
    "basis" "level_basis" NOT NULL,
    "inputs" SMALLINT NOT NULL,
    "drivers" JSONB NOT NULL,
    "exposure" DECIMAL(18,2),
    "currency" CHAR(3),
    "policy_version" INTEGER NOT NULL,

    CONSTRAINT "snapshot_pkey" PRIMARY KEY ("client_id","day")
);

-- CreateTable
CREATE TABLE "level_transition" (
    "workspace_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "since_day" DATE NOT NULL,
    "from_level" "level" NOT NULL,
    "to_level" "level" NOT NULL,

    CONSTRAINT "level_transition_pkey" PRIMARY KEY ("client_id","day")
);

-- CreateIndex
CREATE INDEX "feedback_client_id_received_at_idx" ON "feedback"("client_id", "received_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "feedback_workspace_id_source_key_retired_at_key" ON "feedback"("workspace_id", "source_key", "retired_at");

-- CreateIndex
CREATE INDEX "commitment_client_id_idx" ON "commitment"("client_id");

-- CreateIndex
CREATE UNIQUE INDEX "commitment_workspace_id_source_key_retired_at_key" ON "commitment"("workspace_id", "source_key", "retired_at");

-- CreateIndex
CREATE INDEX "risk_client_id_idx" ON "risk"("client_id");

-- CreateIndex
CREATE UNIQUE INDEX "risk_workspace_id_source_key_retired_at_key" ON "risk"("workspace_id", "source_key", "retired_at");

-- CreateIndex
CREATE INDEX "judgement_client_id_idx" ON "judgement"("client_id");

-- CreateIndex
CREATE UNIQUE INDEX "judgement_workspace_id_source_key_retired_at_key" ON "judgement"("workspace_id", "source_key", "retired_at");

-- CreateIndex
CREATE UNIQUE INDEX "monthly_metric_client_id_metric_month_retired_at_key" ON "monthly_metric"("client_id", "metric", "month", "retired_at");

-- CreateIndex
CREATE INDEX "snapshot_workspace_id_day_idx" ON "snapshot"("workspace_id", "day");

-- CreateIndex
CREATE INDEX "level_transition_workspace_id_day_idx" ON "level_transition"("workspace_id", "day");

-- AddForeignKey
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_workspace_id_client_id_fkey" FOREIGN KEY ("workspace_id", "client_id") REFERENCES "client"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commitment" ADD CONSTRAINT "commitment_workspace_id_client_id_fkey" FOREIGN KEY ("workspace_id", "client_id") REFERENCES "client"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "risk" ADD CONSTRAINT "risk_workspace_id_client_id_fkey" FOREIGN KEY ("workspace_id", "client_id") REFERENCES "client"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "judgement" ADD CONSTRAINT "judgement_workspace_id_client_id_fkey" FOREIGN KEY ("workspace_id", "client_id") REFERENCES "client"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "monthly_metric" ADD CONSTRAINT "monthly_metric_workspace_id_client_id_fkey" FOREIGN KEY ("workspace_id", "client_id") REFERENCES "client"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "policy_version" ADD CONSTRAINT "policy_version_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "snapshot" ADD CONSTRAINT "snapshot_workspace_id_client_id_fkey" FOREIGN KEY ("workspace_id", "client_id") REFERENCES "client"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "level_transition" ADD CONSTRAINT "level_transition_workspace_id_client_id_fkey" FOREIGN KEY ("workspace_id", "client_id") REFERENCES "client"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
