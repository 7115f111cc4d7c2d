-- CreateIndex
CREATE INDEX "claim_workspace_id_by_id_idx" ON "claim"("workspace_id", "by_id");
