-- CreateEnum
CREATE TYPE "slot_state" AS ENUM ('ran', 'skipped');

-- CreateEnum
CREATE TYPE "delivery_kind" AS ENUM ('nudges', 'plan', 'digest', 'digest_more', 'digest_copy', 'broken_destination');

-- CreateEnum
CREATE TYPE "delivery_state" AS ENUM ('pending', 'sending', 'sent', 'dead', 'uncertain', 'dropped');

-- AlterTable
ALTER TABLE "workspace" ADD COLUMN     "pause_reason" TEXT,
ADD COLUMN     "paused_until" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "confirmation" (
    "workspace_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "source_key" TEXT NOT NULL,
    "confirmed_at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID NOT NULL,

    CONSTRAINT "confirmation_pkey" PRIMARY KEY ("workspace_id","source_key")
);

-- CreateTable
CREATE TABLE "digest" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "channel_id" TEXT NOT NULL,
    "segment" TEXT NOT NULL DEFAULT '',
    "weekday" SMALLINT NOT NULL DEFAULT 1,
    "minute" SMALLINT NOT NULL DEFAULT 540,
    "time_zone" TEXT NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL,
    "set_by" UUID,
    "broken_reason" TEXT,

    CONSTRAINT "digest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "schedule" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "job" TEXT NOT NULL,
    "subject" TEXT NOT NULL DEFAULT '',
    "cron" TEXT NOT NULL,
    "time_zone" TEXT NOT NULL,
    "next_at" TIMESTAMPTZ(3) NOT NULL,
    "lease_owner" UUID,
    "lease_until" TIMESTAMPTZ(3),

    CONSTRAINT "schedule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "slot" (
    "schedule_id" UUID NOT NULL,
    "slot_at" TIMESTAMPTZ(3) NOT NULL,
    "state" "slot_state" NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,
    "messages" INTEGER NOT NULL,

    CONSTRAINT "slot_pkey" PRIMARY KEY ("schedule_id","slot_at")
);

-- CreateTable
CREATE TABLE "delivery" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "kind" "delivery_kind" NOT NULL,
    "recipient" TEXT NOT NULL,
    "cause" TEXT NOT NULL,
    "period" TEXT NOT NULL,
    "slot_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,
    "not_before" TIMESTAMPTZ(3) NOT NULL,
    "state" "delivery_state" NOT NULL DEFAULT 'pending',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lease_owner" UUID,
    "lease_until" TIMESTAMPTZ(3),
    "first_tried_at" TIMESTAMPTZ(3),
    "sent_at" TIMESTAMPTZ(3),
    "channel_id" TEXT,
    "message_ts" TEXT,
    "reason" TEXT,
    "after_id" UUID,
    "client_ids" UUID[] DEFAULT ARRAY[]::UUID[],

    CONSTRAINT "delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "nudge" (
    "id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "client_id" UUID NOT NULL,
    "cause" TEXT NOT NULL,
    "moment" TEXT NOT NULL,
    "teammate_id" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,
    "delivery_id" UUID NOT NULL,
    "settled_at" TIMESTAMPTZ(3),
    "settled_by" UUID,
    "settled_how" TEXT,

    CONSTRAINT "nudge_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "client_look" (
    "client_id" UUID NOT NULL,
    "workspace_id" UUID NOT NULL,
    "look_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "client_look_pkey" PRIMARY KEY ("client_id")
);

-- CreateIndex
CREATE INDEX "confirmation_client_id_confirmed_at_idx" ON "confirmation"("client_id", "confirmed_at" DESC);

-- CreateIndex
CREATE UNIQUE INDEX "digest_workspace_id_channel_id_segment_key" ON "digest"("workspace_id", "channel_id", "segment");

-- CreateIndex
CREATE INDEX "schedule_next_at_idx" ON "schedule"("next_at");

-- CreateIndex
CREATE UNIQUE INDEX "schedule_workspace_id_job_subject_key" ON "schedule"("workspace_id", "job", "subject");

-- CreateIndex
CREATE INDEX "slot_decided_at_idx" ON "slot"("decided_at");

-- CreateIndex
CREATE INDEX "delivery_workspace_id_state_not_before_idx" ON "delivery"("workspace_id", "state", "not_before");

-- CreateIndex
CREATE INDEX "delivery_workspace_id_recipient_sent_at_idx" ON "delivery"("workspace_id", "recipient", "sent_at");

-- CreateIndex
CREATE INDEX "delivery_workspace_id_kind_slot_at_idx" ON "delivery"("workspace_id", "kind", "slot_at");

-- CreateIndex
CREATE INDEX "delivery_after_id_idx" ON "delivery"("after_id");

-- CreateIndex
CREATE INDEX "delivery_channel_id_message_ts_idx" ON "delivery"("channel_id", "message_ts");

-- CreateIndex
CREATE UNIQUE INDEX "delivery_workspace_id_recipient_cause_period_key" ON "delivery"("workspace_id", "recipient", "cause", "period");

-- CreateIndex
CREATE INDEX "nudge_delivery_id_idx" ON "nudge"("delivery_id");

-- CreateIndex
CREATE UNIQUE INDEX "nudge_workspace_id_client_id_cause_moment_teammate_id_key" ON "nudge"("workspace_id", "client_id", "cause", "moment", "teammate_id");

-- CreateIndex
CREATE INDEX "client_look_workspace_id_look_at_idx" ON "client_look"("workspace_id", "look_at");

-- CreateIndex
CREATE UNIQUE INDEX "client_look_workspace_id_client_id_key" ON "client_look"("workspace_id", "client_id");

-- AddForeignKey
ALTER TABLE "confirmation" ADD CONSTRAINT "confirmation_workspace_id_client_id_fkey" FOREIGN KEY ("workspace_id", "client_id") REFERENCES "client"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "digest" ADD CONSTRAINT "digest_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "schedule" ADD CONSTRAINT "schedule_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "slot" ADD CONSTRAINT "slot_schedule_id_fkey" FOREIGN KEY ("schedule_id") REFERENCES "schedule"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_workspace_id_fkey" FOREIGN KEY ("workspace_id") REFERENCES "workspace"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "delivery" ADD CONSTRAINT "delivery_after_id_fkey" FOREIGN KEY ("after_id") REFERENCES "delivery"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nudge" ADD CONSTRAINT "nudge_workspace_id_client_id_fkey" FOREIGN KEY ("workspace_id", "client_id") REFERENCES "client"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "nudge" ADD CONSTRAINT "nudge_delivery_id_fkey" FOREIGN KEY ("delivery_id") REFERENCES "delivery"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "client_look" ADD CONSTRAINT "client_look_workspace_id_client_id_fkey" FOREIGN KEY ("workspace_id", "client_id") REFERENCES "client"("workspace_id", "id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Whatever is written about a client, it is to be looked at again at once. Triggers, because imports, undoing and later
-- code all write, and one that forgot would leave a client unwatched. Locks are taken in one order.
CREATE FUNCTION "look_again"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "client_look" ("client_id", "workspace_id", "look_at")
  SELECT DISTINCT "client_id", "workspace_id", '-infinity'::timestamptz FROM "written" ORDER BY "client_id"
  ON CONFLICT ("client_id") DO UPDATE SET "look_at" = excluded."look_at" WHERE "client_look"."look_at" <> excluded."look_at";
  RETURN NULL;
END $$;

DO $$
DECLARE "written_to" text;
BEGIN
  FOREACH "written_to" IN ARRAY ARRAY[
    'client_version', 'contact_version', 'touchpoint', 'contract', 'loss', 'feedback', 'commitment', 'risk',
    'judgement', 'action', 'snooze', 'claim', 'confirmation', 'level_transition'
  ] LOOP
    EXECUTE format('CREATE TRIGGER "look_again_inserted" AFTER INSERT ON %I REFERENCING NEW TABLE AS "written" FOR EACH STATEMENT EXECUTE FUNCTION "look_again"()', "written_to");
    EXECUTE format('CREATE TRIGGER "look_again_updated" AFTER UPDATE ON %I REFERENCING NEW TABLE AS "written" FOR EACH STATEMENT EXECUTE FUNCTION "look_again"()', "written_to");
    EXECUTE format('CREATE TRIGGER "look_again_deleted" AFTER DELETE ON %I REFERENCING OLD TABLE AS "written" FOR EACH STATEMENT EXECUTE FUNCTION "look_again"()', "written_to");
  END LOOP;
END $$;

INSERT INTO "client_look" ("client_id", "workspace_id", "look_at") SELECT "id", "workspace_id", '-infinity' FROM "client";
