-- AlterTable
ALTER TABLE "delivery" ADD COLUMN     "retell_at" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "delivery_workspace_id_retell_at_idx" ON "delivery"("workspace_id", "retell_at");
