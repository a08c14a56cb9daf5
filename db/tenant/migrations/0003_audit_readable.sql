-- crowdminder: no-transaction
CREATE INDEX CONCURRENTLY IF NOT EXISTS "audit_lines_newest_index" ON "audit_lines" USING btree ("at","id");--> statement-breakpoint
CREATE INDEX CONCURRENTLY IF NOT EXISTS "audit_lines_of_object_index" ON "audit_lines" USING btree ("object_id","at","id");--> statement-breakpoint
CREATE INDEX CONCURRENTLY IF NOT EXISTS "audit_lines_of_actor_index" ON "audit_lines" USING btree ("actor_kind","actor_id","at","id");--> statement-breakpoint
CREATE INDEX CONCURRENTLY IF NOT EXISTS "audit_lines_of_action_index" ON "audit_lines" USING btree ("action","at","id");--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS "audit_lines_at_index";--> statement-breakpoint
DROP INDEX CONCURRENTLY IF EXISTS "audit_lines_object_index";
