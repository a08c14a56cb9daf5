CREATE TABLE "entitlement_snapshots" (
	"tenant_id" uuid PRIMARY KEY NOT NULL,
	"plan" text NOT NULL,
	"plan_version" integer NOT NULL,
	"basis" text NOT NULL,
	"standing" text NOT NULL,
	"features" jsonb NOT NULL,
	"limits" jsonb NOT NULL,
	"changes_at" timestamp with time zone,
	"worked_out_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "overrides" (
	"id" uuid PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"give" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"take" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"limits" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"keeps_open" boolean DEFAULT false NOT NULL,
	"until" timestamp with time zone NOT NULL,
	"reason" text NOT NULL,
	"author_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	"ended_by" uuid
);
--> statement-breakpoint
CREATE TABLE "stripe_events" (
	"id" text PRIMARY KEY NOT NULL,
	"type" text NOT NULL,
	"customer_id" text,
	"happened_at" timestamp with time zone NOT NULL,
	"received_at" timestamp with time zone DEFAULT now() NOT NULL,
	"deliveries" integer DEFAULT 1 NOT NULL,
	"processed_at" timestamp with time zone,
	"failure" text,
	"failed_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "subscriptions" (
	"tenant_id" uuid PRIMARY KEY NOT NULL,
	"customer_id" text NOT NULL,
	"subscription_id" text,
	"status" text,
	"plan" text,
	"plan_version" integer,
	"billing" text,
	"currency" text,
	"seats" integer,
	"add_ons" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"period_start" timestamp with time zone,
	"period_end" timestamp with time zone,
	"trial_ends_at" timestamp with time zone,
	"cancel_at" timestamp with time zone,
	"ended_at" timestamp with time zone,
	"past_due_since" timestamp with time zone,
	"scheduled" jsonb,
	"discount" text,
	"card_brand" text,
	"card_last4" text,
	"card_exp_month" integer,
	"card_exp_year" integer,
	"open_invoice_url" text,
	"needs_action" boolean DEFAULT false NOT NULL,
	"synced_at" timestamp with time zone,
	CONSTRAINT "subscriptions_customer_id_unique" UNIQUE("customer_id"),
	CONSTRAINT "subscriptions_subscription_id_unique" UNIQUE("subscription_id"),
	CONSTRAINT "subscriptions_seats" CHECK ("subscriptions"."seats" is null or "subscriptions"."seats" > 0)
);
--> statement-breakpoint
ALTER TABLE "entitlement_snapshots" ADD CONSTRAINT "entitlement_snapshots_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "overrides" ADD CONSTRAINT "overrides_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "overrides" ADD CONSTRAINT "overrides_author_id_staff_id_fk" FOREIGN KEY ("author_id") REFERENCES "staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "overrides" ADD CONSTRAINT "overrides_ended_by_staff_id_fk" FOREIGN KEY ("ended_by") REFERENCES "staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "subscriptions" ADD CONSTRAINT "subscriptions_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "entitlement_snapshots_changes_index" ON "entitlement_snapshots" USING btree ("changes_at");--> statement-breakpoint
CREATE INDEX "entitlement_snapshots_standing_index" ON "entitlement_snapshots" USING btree ("standing");--> statement-breakpoint
CREATE INDEX "overrides_tenant_index" ON "overrides" USING btree ("tenant_id");--> statement-breakpoint
CREATE INDEX "stripe_events_received_index" ON "stripe_events" USING btree ("received_at");--> statement-breakpoint
CREATE INDEX "stripe_events_customer_index" ON "stripe_events" USING btree ("customer_id");--> statement-breakpoint
CREATE INDEX "stripe_events_open_index" ON "stripe_events" USING btree ("received_at") WHERE "stripe_events"."processed_at" is null;--> statement-breakpoint
CREATE INDEX "subscriptions_status_index" ON "subscriptions" USING btree ("status");--> statement-breakpoint
-- By hand: what a tenant may use is cached with its names, so these leave a line for every process too.
CREATE TRIGGER subscriptions_directory_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON subscriptions FOR EACH STATEMENT EXECUTE FUNCTION note_directory_change();--> statement-breakpoint
CREATE TRIGGER overrides_directory_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON overrides FOR EACH STATEMENT EXECUTE FUNCTION note_directory_change();--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON subscriptions, stripe_events, overrides, entitlement_snapshots TO cm_app;--> statement-breakpoint
-- Events are kept for 90 days.
GRANT DELETE ON stripe_events TO cm_app;
