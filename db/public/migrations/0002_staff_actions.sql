CREATE TABLE "staff_actions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"staff_id" uuid NOT NULL,
	"action" text NOT NULL,
	"subject" text NOT NULL,
	"tenant_id" uuid,
	"before" jsonb,
	"after" jsonb,
	"reason" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "staff_actions" ADD CONSTRAINT "staff_actions_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_actions" ADD CONSTRAINT "staff_actions_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "staff_actions_at_index" ON "staff_actions" USING btree ("at");--> statement-breakpoint
CREATE INDEX "staff_actions_subject_index" ON "staff_actions" USING btree ("subject");--> statement-breakpoint
CREATE INDEX "staff_actions_tenant_index" ON "staff_actions" USING btree ("tenant_id");--> statement-breakpoint
-- By hand: lines are added and never changed.
GRANT SELECT, INSERT ON staff_actions TO cm_app;
