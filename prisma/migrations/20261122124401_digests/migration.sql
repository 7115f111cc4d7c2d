-- AlterTable
ALTER TABLE "digest" ADD COLUMN     "is_public_allowed" BOOLEAN NOT NULL DEFAULT false;

-- The channel that somebody has chosen before gets a digest of the whole book, on Mondays at nine. Nobody was asked yet whether
-- everybody in the workspace may read it, so a public channel waits until an admin says so.
INSERT INTO "digest" ("id", "workspace_id", "channel_id", "time_zone", "set_at")
SELECT gen_random_uuid(), "id", "digest_channel_id", "time_zone", now() FROM "workspace" WHERE "digest_channel_id" IS NOT NULL;

-- AlterTable
ALTER TABLE "workspace" DROP COLUMN "digest_channel_id";
