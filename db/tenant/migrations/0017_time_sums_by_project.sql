-- crowdminder: no-transaction
CREATE INDEX CONCURRENTLY IF NOT EXISTS "time_sums_project_index" ON "time_sums" USING btree ("project_id","month");
