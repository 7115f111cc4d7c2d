-- CreateIndex
CREATE INDEX "client_version_workspace_id_backup_id_idx" ON "client_version"("workspace_id", "backup_id");

-- CreateIndex
CREATE INDEX "contact_version_workspace_id_counterpart_id_idx" ON "contact_version"("workspace_id", "counterpart_id");

-- CreateIndex
CREATE INDEX "feedback_workspace_id_owner_id_idx" ON "feedback"("workspace_id", "owner_id");

-- CreateIndex
CREATE INDEX "commitment_workspace_id_owner_id_idx" ON "commitment"("workspace_id", "owner_id");

-- CreateIndex
CREATE INDEX "risk_workspace_id_owner_id_idx" ON "risk"("workspace_id", "owner_id");

-- CreateIndex
CREATE INDEX "action_workspace_id_owner_id_idx" ON "action"("workspace_id", "owner_id");
