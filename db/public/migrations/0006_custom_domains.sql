CREATE TABLE "custom_domains" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"host" text NOT NULL,
	"state" text NOT NULL,
	"token" text NOT NULL,
	"is_primary" boolean DEFAULT false NOT NULL,
	"problem" text,
	"seen_proof" text,
	"seen_target" text,
	"failures" integer DEFAULT 0 NOT NULL,
	"first_failed_at" timestamp with time zone,
	"checked_at" timestamp with time zone,
	"next_check_at" timestamp with time zone NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"removed_at" timestamp with time zone,
	CONSTRAINT "custom_domains_state" CHECK ("custom_domains"."state" in ('pending', 'verifying', 'active', 'failing', 'removed'))
);
--> statement-breakpoint
ALTER TABLE "custom_domains" ADD CONSTRAINT "custom_domains_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "custom_domains_proven_host" ON "custom_domains" USING btree ("host") WHERE "custom_domains"."state" in ('verifying', 'active', 'failing');--> statement-breakpoint
CREATE UNIQUE INDEX "custom_domains_host_of_tenant" ON "custom_domains" USING btree ("tenant_id","host") WHERE "custom_domains"."state" <> 'removed';--> statement-breakpoint
CREATE UNIQUE INDEX "custom_domains_one_primary" ON "custom_domains" USING btree ("tenant_id") WHERE "custom_domains"."is_primary" and "custom_domains"."state" <> 'removed';--> statement-breakpoint
CREATE INDEX "custom_domains_next_check" ON "custom_domains" USING btree ("next_check_at");--> statement-breakpoint
-- By hand: what the tables in code cannot say.
-- A look that changed nothing is no news: every process would forget what it knows of all hosts.
CREATE TRIGGER custom_domains_directory_change AFTER INSERT OR UPDATE OF host, state, is_primary OR DELETE OR TRUNCATE ON custom_domains FOR EACH STATEMENT EXECUTE FUNCTION note_directory_change();--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON custom_domains TO cm_app;
