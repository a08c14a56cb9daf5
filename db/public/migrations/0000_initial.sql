CREATE TABLE "attempts" (
	"key" text PRIMARY KEY NOT NULL,
	"count" integer NOT NULL,
	"window_ends_at" timestamp with time zone NOT NULL,
	"blocked_until" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "arrival_codes" (
	"code_hash" text PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"host" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "onboarding_drafts" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"answers" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"state_detail" text,
	"progress" integer DEFAULT 0 NOT NULL,
	"proved_email" text,
	"code_hash" text,
	"code_email" text,
	"code_tries" integer DEFAULT 0 NOT NULL,
	"code_expires_at" timestamp with time zone,
	"code_sent_at" timestamp with time zone,
	"resume_token_hash" text,
	"tenant_id" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "onboarding_drafts_token_hash_unique" UNIQUE("token_hash"),
	CONSTRAINT "onboarding_drafts_resume_token_hash_unique" UNIQUE("resume_token_hash")
);
--> statement-breakpoint
CREATE TABLE "slug_holds" (
	"slug_skeleton" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"draft_id" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "slug_holds_draft_id_unique" UNIQUE("draft_id")
);
--> statement-breakpoint
CREATE TABLE "staff" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"password_hash" text NOT NULL,
	"role" text NOT NULL,
	"deactivated_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "staff_sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"staff_id" uuid NOT NULL,
	"user_agent" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"last_seen_at" timestamp with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "staff_sessions_token_hash_unique" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "directory_changes" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "directory_changes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "domains" (
	"host" text PRIMARY KEY NOT NULL,
	"tenant_id" uuid NOT NULL,
	"state" text NOT NULL,
	"is_primary" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "former_slugs" (
	"slug" text PRIMARY KEY NOT NULL,
	"slug_skeleton" text NOT NULL,
	"tenant_id" uuid NOT NULL,
	"since" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "member_addresses" (
	"address_hash" text NOT NULL,
	"tenant_id" uuid NOT NULL,
	CONSTRAINT "member_addresses_address_hash_tenant_id_pk" PRIMARY KEY("address_hash","tenant_id")
);
--> statement-breakpoint
CREATE TABLE "prepared_roles" (
	"tenant_id" uuid PRIMARY KEY NOT NULL,
	"role_name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "prepared_roles_role_name_unique" UNIQUE("role_name")
);
--> statement-breakpoint
CREATE TABLE "tenants" (
	"id" uuid PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"slug_skeleton" text NOT NULL,
	"name" text NOT NULL,
	"state" text NOT NULL,
	"state_reason" text,
	"schema_name" text NOT NULL,
	"role_name" text NOT NULL,
	"schema_version" integer DEFAULT 0 NOT NULL,
	"country" text DEFAULT 'ZA' NOT NULL,
	"currency" text DEFAULT 'ZAR' NOT NULL,
	"locale" text DEFAULT 'en-ZA' NOT NULL,
	"time_zone" text DEFAULT 'Africa/Johannesburg' NOT NULL,
	"plan" text NOT NULL,
	"plan_version" integer DEFAULT 1 NOT NULL,
	"chosen_plan" text,
	"chosen_billing" text,
	"trial_ends_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"delete_after" timestamp with time zone,
	CONSTRAINT "tenants_slug_unique" UNIQUE("slug"),
	CONSTRAINT "tenants_slug_skeleton_unique" UNIQUE("slug_skeleton"),
	CONSTRAINT "tenants_schema_name_unique" UNIQUE("schema_name"),
	CONSTRAINT "tenants_role_name_unique" UNIQUE("role_name"),
	CONSTRAINT "tenants_state" CHECK ("tenants"."state" in ('provisioning', 'active', 'suspended', 'archived', 'deleting')),
	CONSTRAINT "tenants_plan" CHECK ("tenants"."plan" in ('starter', 'team', 'business'))
);
--> statement-breakpoint
ALTER TABLE "slug_holds" ADD CONSTRAINT "slug_holds_draft_id_onboarding_drafts_id_fk" FOREIGN KEY ("draft_id") REFERENCES "onboarding_drafts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_sessions" ADD CONSTRAINT "staff_sessions_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "domains" ADD CONSTRAINT "domains_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "former_slugs" ADD CONSTRAINT "former_slugs_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "member_addresses" ADD CONSTRAINT "member_addresses_tenant_id_tenants_id_fk" FOREIGN KEY ("tenant_id") REFERENCES "tenants"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "onboarding_drafts_expiry_index" ON "onboarding_drafts" USING btree ("expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "staff_email_unique" ON "staff" USING btree (lower("email"));--> statement-breakpoint
CREATE INDEX "staff_sessions_staff_index" ON "staff_sessions" USING btree ("staff_id");--> statement-breakpoint
CREATE INDEX "former_slugs_skeleton_index" ON "former_slugs" USING btree ("slug_skeleton");--> statement-breakpoint
CREATE INDEX "member_addresses_tenant_index" ON "member_addresses" USING btree ("tenant_id");--> statement-breakpoint
CREATE INDEX "tenants_state_index" ON "tenants" USING btree ("state");
--> statement-breakpoint
-- By hand: what the tables in code cannot say.
-- Every change of a name that a host may carry leaves a line; each process looks for new lines once a second.
CREATE FUNCTION note_directory_change() RETURNS trigger
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
	EXECUTE format('INSERT INTO %I.directory_changes DEFAULT VALUES', tg_table_schema);
	RETURN NULL;
END
$$;--> statement-breakpoint
CREATE TRIGGER tenants_directory_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON tenants FOR EACH STATEMENT EXECUTE FUNCTION note_directory_change();--> statement-breakpoint
CREATE TRIGGER former_slugs_directory_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON former_slugs FOR EACH STATEMENT EXECUTE FUNCTION note_directory_change();--> statement-breakpoint
CREATE TRIGGER domains_directory_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON domains FOR EACH STATEMENT EXECUTE FUNCTION note_directory_change();--> statement-breakpoint
-- The application reads the registry and changes what people may change. Making and removing tenants, and the
-- names of schemas and roles, are the migrator's.
GRANT SELECT ON applied_migrations, tenants, former_slugs, domains, directory_changes, member_addresses TO cm_app;--> statement-breakpoint
GRANT UPDATE (slug, slug_skeleton, name, state, state_reason, country, currency, locale, time_zone, plan, plan_version, chosen_plan, chosen_billing, trial_ends_at, delete_after) ON tenants TO cm_app;--> statement-breakpoint
GRANT INSERT, DELETE ON former_slugs TO cm_app;--> statement-breakpoint
GRANT INSERT, UPDATE, DELETE ON domains TO cm_app;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON staff TO cm_app;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON staff_sessions, onboarding_drafts, slug_holds, arrival_codes, attempts TO cm_app;--> statement-breakpoint
-- Written as cm_jobs in the member's own transaction.
GRANT SELECT, INSERT, UPDATE, DELETE ON member_addresses TO cm_jobs;
