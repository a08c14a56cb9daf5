CREATE TABLE "grants" (
	"id" uuid PRIMARY KEY NOT NULL,
	"subject" text NOT NULL,
	"member_id" uuid,
	"team_id" uuid,
	"action" text NOT NULL,
	"object_type" text NOT NULL,
	"object_id" uuid NOT NULL,
	"granted_by" uuid,
	"granted_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "grants_unique" UNIQUE NULLS NOT DISTINCT("object_type","object_id","action","member_id","team_id"),
	CONSTRAINT "grants_subject" CHECK ("grants"."subject" in ('member', 'team', 'everyone')),
	CONSTRAINT "grants_subject_id" CHECK (("grants"."subject" = 'member') = ("grants"."member_id" is not null) and ("grants"."subject" = 'team') = ("grants"."team_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "team_members" (
	"team_id" uuid NOT NULL,
	"member_id" uuid NOT NULL,
	"added_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "team_members_team_id_member_id_pk" PRIMARY KEY("team_id","member_id")
);
--> statement-breakpoint
CREATE TABLE "teams" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"archived_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "grants" ADD CONSTRAINT "grants_granted_by_members_id_fk" FOREIGN KEY ("granted_by") REFERENCES "members"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_members" ADD CONSTRAINT "team_members_team_id_teams_id_fk" FOREIGN KEY ("team_id") REFERENCES "teams"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "team_members" ADD CONSTRAINT "team_members_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "grants_of_member_index" ON "grants" USING btree ("member_id","action","object_id");--> statement-breakpoint
CREATE INDEX "grants_of_team_index" ON "grants" USING btree ("team_id","action","object_id");--> statement-breakpoint
CREATE INDEX "grants_of_everyone_index" ON "grants" USING btree ("action","object_id") WHERE "grants"."subject" = 'everyone';--> statement-breakpoint
CREATE INDEX "team_members_member_index" ON "team_members" USING btree ("member_id");--> statement-breakpoint
CREATE UNIQUE INDEX "teams_name_unique" ON "teams" USING btree (lower("name"));
--> statement-breakpoint
-- By hand: what is granted on a row goes with the row.
CREATE FUNCTION forget_grants() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
	DELETE FROM grants WHERE object_type = tg_argv[0] AND object_id = old.id;
	RETURN NULL;
END
$$;--> statement-breakpoint
CREATE TRIGGER clients_forget_grants AFTER DELETE ON clients FOR EACH ROW EXECUTE FUNCTION forget_grants('client');--> statement-breakpoint
CREATE TRIGGER projects_forget_grants AFTER DELETE ON projects FOR EACH ROW EXECUTE FUNCTION forget_grants('project');
