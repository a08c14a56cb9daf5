CREATE TABLE "removed_tenants" (
	"tenant_id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"slug_skeleton" text NOT NULL,
	"slug_free_at" timestamp with time zone NOT NULL,
	"customer_id" text,
	"removed_at" timestamp with time zone NOT NULL,
	"files_removed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE INDEX "removed_tenants_skeleton_index" ON "removed_tenants" USING btree ("slug_skeleton");
--> statement-breakpoint
GRANT SELECT ON removed_tenants TO cm_app;
