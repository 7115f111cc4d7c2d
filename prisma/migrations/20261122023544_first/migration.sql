-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "tier" AS ENUM ('A', 'B', 'C');

-- CreateEnum
CREATE TYPE "contact_role" AS ENUM ('sponsor', 'signatory', 'decision_maker', 'champion', 'user', 'other');

-- CreateEnum
CREATE TYPE "touchpoint_kind" AS ENUM ('meeting', 'call', 'email', 'message', 'visit', 'review', 'event', 'other');

-- CreateEnum
CREATE TYPE "renewal" AS ENUM ('open', 'secured', 'renewed', 'declined');

-- CreateTable
CREATE TABLE "workspace" (
    "id" UUID NOT NULL,
    "slack_team_id" TEXT,
    "name" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "currency" CHAR(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "workspace_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "teammate" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "slack_user_id" TEXT,
    "email" TEXT,
    "name" TEXT NOT NULL,
    "time_zone" TEXT,
    "is_active" BOOLEAN NOT NULL DEFAULT true,
    "is_outsider" BOOLEAN NOT NULL DEFAULT false,
    "is_admin" BOOLEAN NOT NULL DEFAULT false,
    "refreshed_at" TIMESTAMPTZ(3),

    CONSTRAINT "teammate_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "client" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "client_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "client_version" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "retired_at" TIMESTAMPTZ(3) NOT NULL DEFAULT '9999-12-31 00:00:00+00'::timestamptz,
    "recorded_by" UUID,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "external_id" TEXT,
    "aliases" TEXT[],
    "domain" TEXT,
    "tier" "tier" NOT NULL,
    "stage" TEXT,
    "industry" TEXT,
    "segment" TEXT,
    "owner_id" UUID,
    "backup_id" UUID,
    "annual_revenue" DECIMAL(18,2),
    "currency" CHAR(3),
    "check_in_days" INTEGER,
    "executive_days" INTEGER,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "client_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "client_name" (
    "workspace_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "key" TEXT NOT NULL,

    CONSTRAINT "client_name_pkey" PRIMARY KEY ("client_id","key")
);

-- CreateTable
CREATE TABLE "contact" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "contact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contact_version" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "contact_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "retired_at" TIMESTAMPTZ(3) NOT NULL DEFAULT '9999-12-31 00:00:00+00'::timestamptz,
    "recorded_by" UUID,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "external_id" TEXT,
    "email" TEXT,
    "title" TEXT,
    "is_executive" BOOLEAN NOT NULL,
    "role" "contact_role" NOT NULL,
    "counterpart_id" UUID,
    "preferred_channel" TEXT,
    "rhythm_days" INTEGER,
    "left_on" DATE,
    "successor_id" UUID,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "contact_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "touchpoint" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "source_key" TEXT NOT NULL,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "retired_at" TIMESTAMPTZ(3) NOT NULL DEFAULT '9999-12-31 00:00:00+00'::timestamptz,
    "recorded_by" UUID,
    "kind" "touchpoint_kind" NOT NULL,
    "contact_ids" UUID[],
    "teammate_ids" UUID[],
    "summary" TEXT,
    "sentiment" SMALLINT,
    "next_step" TEXT,
    "next_step_on" DATE,
    "external_id" TEXT,

    CONSTRAINT "touchpoint_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contract" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "source_key" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "retired_at" TIMESTAMPTZ(3) NOT NULL DEFAULT '9999-12-31 00:00:00+00'::timestamptz,
    "recorded_by" UUID,
    "starts_on" DATE,
    "ends_on" DATE NOT NULL,
    "option_on" DATE,
    "notice_on" DATE,
    "renewal" "renewal" NOT NULL,
    "value" DECIMAL(18,2),
    "currency" CHAR(3),

    CONSTRAINT "contract_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "loss" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "source_key" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "retired_at" TIMESTAMPTZ(3) NOT NULL DEFAULT '9999-12-31 00:00:00+00'::timestamptz,
    "recorded_by" UUID,
    "lost_on" DATE NOT NULL,
    "reasons" TEXT[],
    "competitor" TEXT,
    "story" TEXT,
    "lessons" TEXT,
    "won_back_on" DATE,

    CONSTRAINT "loss_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "workspace_slack_team_id_key" ON "workspace"("slack_team_id");

-- CreateIndex
CREATE UNIQUE INDEX "teammate_workspace_id_slack_user_id_key" ON "teammate"("workspace_id", "slack_user_id");

-- CreateIndex
CREATE UNIQUE INDEX "teammate_workspace_id_email_key" ON "teammate"("workspace_id", "email");

-- CreateIndex
CREATE UNIQUE INDEX "client_workspace_id_id_key" ON "client"("workspace_id", "id");

-- CreateIndex
CREATE INDEX "client_version_workspace_id_owner_id_idx" ON "client_version"("workspace_id", "owner_id");

-- CreateIndex
CREATE UNIQUE INDEX "client_version_client_id_retired_at_key" ON "client_version"("client_id", "retired_at");

-- CreateIndex
CREATE UNIQUE INDEX "client_version_workspace_id_name_key_retired_at_key" ON "client_version"("workspace_id", "name_key", "retired_at");

-- CreateIndex
CREATE UNIQUE INDEX "client_version_workspace_id_external_id_retired_at_key" ON "client_version"("workspace_id", "external_id", "retired_at");

-- CreateIndex
CREATE INDEX "client_name_workspace_id_key_idx" ON "client_name"("workspace_id", "key");

-- CreateIndex
CREATE INDEX "contact_client_id_idx" ON "contact"("client_id");

-- CreateIndex
CREATE UNIQUE INDEX "contact_workspace_id_id_key" ON "contact"("workspace_id", "id");

-- CreateIndex
CREATE INDEX "contact_version_client_id_name_key_idx" ON "contact_version"("client_id", "name_key");

-- CreateIndex
CREATE UNIQUE INDEX "contact_version_contact_id_retired_at_key" ON "contact_version"("contact_id", "retired_at");

-- CreateIndex
CREATE UNIQUE INDEX "contact_version_workspace_id_external_id_retired_at_key" ON "contact_version"("workspace_id", "external_id", "retired_at");

-- CreateIndex
CREATE INDEX "touchpoint_client_id_occurred_at_idx" ON "touchpoint"("client_id", "occurred_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "touchpoint_workspace_id_source_key_retired_at_key" ON "touchpoint"("workspace_id", "source_key", "retired_at");

-- CreateIndex
CREATE INDEX "contract_client_id_idx" ON "contract"("client_id");

-- CreateIndex
CREATE UNIQUE INDEX "contract_workspace_id_source_key_retired_at_key" ON "contract"("workspace_id", "source_key", "retired_at");

-- CreateIndex
CREATE INDEX "loss_client_id_idx" ON "loss"("client_id");

-- CreateIndex
CREATE UNIQUE INDEX "loss_workspace_id_source_key_retired_at_key" ON "loss"("workspace_id", "source_key", "retired_at");

-- AddForeignKey
ALTER TABLE "teammate" ADD CONSTRAINT "teammate_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "client" ADD CONSTRAINT "client_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "client_version" ADD CONSTRAINT "client_version_workspace_id_client_id_fkey" FOREIGN KEY ("workspace_id", "client_id") REFERENCES "client"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "client_name" ADD CONSTRAINT "client_name_workspace_id_client_id_fkey" FOREIGN KEY ("workspace_id", "client_id") REFERENCES "client"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact" ADD CONSTRAINT "contact_workspace_id_client_id_fkey" FOREIGN KEY ("workspace_id", "client_id") REFERENCES "client"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact_version" ADD CONSTRAINT "contact_version_workspace_id_contact_id_fkey" FOREIGN KEY ("workspace_id", "contact_id") REFERENCES "contact"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "touchpoint" ADD CONSTRAINT "touchpoint_workspace_id_client_id_fkey" FOREIGN KEY ("workspace_id", "client_id") REFERENCES "client"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contract" ADD CONSTRAINT "contract_workspace_id_client_id_fkey" FOREIGN KEY ("workspace_id", "client_id") REFERENCES "client"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "loss" ADD CONSTRAINT "loss_workspace_id_client_id_fkey" FOREIGN KEY ("workspace_id", "client_id") REFERENCES "client"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;
