CREATE TABLE "mirror_drifts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"found_at" timestamp with time zone DEFAULT now() NOT NULL,
	"differences" jsonb NOT NULL
);
--> statement-breakpoint
ALTER TABLE "mirror_drifts" ADD CONSTRAINT "mirror_drifts_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "mirror_drifts_found_index" ON "mirror_drifts" USING btree ("found_at");--> statement-breakpoint
CREATE INDEX "mirror_drifts_tenant_index" ON "mirror_drifts" USING btree ("tenant_id");--> statement-breakpoint
-- By hand: what the tables in code cannot say.
GRANT SELECT, INSERT, DELETE ON mirror_drifts TO cm_app;
