-- AlterTable
ALTER TABLE "workspace" ADD COLUMN     "digest_channel_id" TEXT;

-- AlterTable
ALTER TABLE "teammate" ADD COLUMN     "is_lead" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "quiet_from" SMALLINT,
ADD COLUMN     "quiet_to" SMALLINT,
ADD COLUMN     "wants_digest" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "client_version" ADD COLUMN     "channel_id" TEXT,
ADD COLUMN     "is_confidential" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "touchpoint" ADD COLUMN     "permalink" TEXT;

-- AlterTable
ALTER TABLE "feedback" ADD COLUMN     "acknowledged_at" TIMESTAMPTZ(3),
ADD COLUMN     "owner_id" UUID,
ADD COLUMN     "permalink" TEXT,
ADD COLUMN     "remark" TEXT;

-- AlterTable
ALTER TABLE "commitment" ADD COLUMN     "reason" TEXT;

-- CreateTable
CREATE TABLE "action" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "source_key" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "retired_at" TIMESTAMPTZ(3) NOT NULL DEFAULT '9999-12-31 00:00:00+00'::timestamptz,
    "recorded_by" UUID,
    "action" TEXT NOT NULL,
    "owner_id" UUID,
    "due_on" DATE,
    "risk_key" TEXT,
    "playbook" TEXT,
    "cause" TEXT,
    "done_on" DATE,
    "dropped_on" DATE,
    "outcome" TEXT,

    CONSTRAINT "action_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "snooze" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "source_key" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "retired_at" TIMESTAMPTZ(3) NOT NULL DEFAULT '9999-12-31 00:00:00+00'::timestamptz,
    "recorded_by" UUID,
    "cause" TEXT,
    "until_on" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "ended_on" DATE,

    CONSTRAINT "snooze_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claim" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "source_key" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "retired_at" TIMESTAMPTZ(3) NOT NULL DEFAULT '9999-12-31 00:00:00+00'::timestamptz,
    "recorded_by" UUID,
    "cause" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "claimed_at" TIMESTAMPTZ(3) NOT NULL,
    "released_at" TIMESTAMPTZ(3),

    CONSTRAINT "claim_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cover" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "source_key" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "retired_at" TIMESTAMPTZ(3) NOT NULL DEFAULT '9999-12-31 00:00:00+00'::timestamptz,
    "recorded_by" UUID,
    "away_id" UUID NOT NULL,
    "delegate_id" UUID NOT NULL,
    "from_on" DATE NOT NULL,
    "until_on" DATE NOT NULL,

    CONSTRAINT "cover_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_run" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "source_key" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_by" UUID NOT NULL,
    "undone_at" TIMESTAMPTZ(3),
    "undone_by" UUID,

    CONSTRAINT "import_run_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "action_client_id_idx" ON "action"("client_id");

-- CreateIndex
CREATE UNIQUE INDEX "action_workspace_id_source_key_retired_at_key" ON "action"("workspace_id", "source_key", "retired_at");

-- CreateIndex
CREATE INDEX "snooze_client_id_idx" ON "snooze"("client_id");

-- CreateIndex
CREATE UNIQUE INDEX "snooze_workspace_id_source_key_retired_at_key" ON "snooze"("workspace_id", "source_key", "retired_at");

-- CreateIndex
CREATE INDEX "claim_client_id_idx" ON "claim"("client_id");

-- CreateIndex
CREATE UNIQUE INDEX "claim_workspace_id_source_key_retired_at_key" ON "claim"("workspace_id", "source_key", "retired_at");

-- CreateIndex
CREATE UNIQUE INDEX "cover_workspace_id_source_key_retired_at_key" ON "cover"("workspace_id", "source_key", "retired_at");

-- CreateIndex
CREATE UNIQUE INDEX "import_run_workspace_id_source_key_key" ON "import_run"("workspace_id", "source_key");

-- CreateIndex
CREATE UNIQUE INDEX "client_version_workspace_id_channel_id_retired_at_key" ON "client_version"("workspace_id", "channel_id", "retired_at");

-- AddForeignKey
ALTER TABLE "action" ADD CONSTRAINT "action_workspace_id_client_id_fkey" FOREIGN KEY ("workspace_id", "client_id") REFERENCES "client"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "snooze" ADD CONSTRAINT "snooze_workspace_id_client_id_fkey" FOREIGN KEY ("workspace_id", "client_id") REFERENCES "client"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claim" ADD CONSTRAINT "claim_workspace_id_client_id_fkey" FOREIGN KEY ("workspace_id", "client_id") REFERENCES "client"("workspace_id", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "cover" ADD CONSTRAINT "cover_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_run" ADD CONSTRAINT "import_run_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
