CREATE TABLE "budget_warnings" (
	"budget_id" uuid NOT NULL,
	"month" date NOT NULL,
	"percent" integer NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "budget_warnings_budget_id_month_percent_pk" PRIMARY KEY("budget_id","month","percent"),
	CONSTRAINT "budget_warnings_percent" CHECK ("budget_warnings"."percent" in (75, 90, 100))
);
--> statement-breakpoint
CREATE TABLE "budgets" (
	"id" uuid PRIMARY KEY NOT NULL,
	"project_id" uuid NOT NULL,
	"task_id" uuid,
	"unit" text NOT NULL,
	"period" text NOT NULL,
	"minutes" integer,
	"amount_minor" bigint,
	"currency" text,
	"stops" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "budgets_period" CHECK ("budgets"."period" in ('total', 'month')),
	CONSTRAINT "budgets_unit" CHECK (("budgets"."unit" = 'hours' and "budgets"."minutes" > 0 and "budgets"."amount_minor" is null and "budgets"."currency" is null) or ("budgets"."unit" = 'money' and "budgets"."amount_minor" > 0 and "budgets"."currency" is not null and "budgets"."minutes" is null))
);
--> statement-breakpoint
CREATE TABLE "payroll_codes" (
	"profile" text NOT NULL,
	"kind" text NOT NULL,
	"code" text NOT NULL,
	CONSTRAINT "payroll_codes_profile_kind_pk" PRIMARY KEY("profile","kind"),
	CONSTRAINT "payroll_codes_profile" CHECK ("payroll_codes"."profile" in ('sage', 'simplepay', 'xero'))
);
--> statement-breakpoint
CREATE TABLE "payroll_numbers" (
	"member_id" uuid PRIMARY KEY NOT NULL,
	"number" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "rates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"member_id" uuid,
	"client_id" uuid,
	"project_id" uuid,
	"task_id" uuid,
	"unit" text NOT NULL,
	"amount_minor" bigint,
	"currency" text NOT NULL,
	"starts_on" date NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "rates_unique" UNIQUE NULLS NOT DISTINCT("kind","member_id","client_id","project_id","task_id","starts_on"),
	CONSTRAINT "rates_kind" CHECK ("rates"."kind" in ('billed', 'cost')),
	CONSTRAINT "rates_unit" CHECK ("rates"."unit" in ('hour', 'day')),
	CONSTRAINT "rates_amount" CHECK ("rates"."amount_minor" >= 0),
	CONSTRAINT "rates_place" CHECK (num_nonnulls("rates"."client_id", "rates"."project_id", "rates"."task_id") <= 1 and ("rates"."member_id" is null or num_nonnulls("rates"."client_id", "rates"."task_id") = 0))
);
--> statement-breakpoint
CREATE TABLE "revaluations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"cause" text NOT NULL,
	"scope" jsonb NOT NULL,
	"state" text NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"total" integer DEFAULT 0 NOT NULL,
	"created_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone,
	CONSTRAINT "revaluations_state" CHECK ("revaluations"."state" in ('waiting', 'done'))
);
--> statement-breakpoint
CREATE TABLE "rounding_rules" (
	"id" uuid PRIMARY KEY NOT NULL,
	"client_id" uuid,
	"project_id" uuid,
	"starts_on" date NOT NULL,
	"mode" text NOT NULL,
	"interval_minutes" integer NOT NULL,
	"per" text NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "rounding_rules_unique" UNIQUE NULLS NOT DISTINCT("client_id","project_id","starts_on"),
	CONSTRAINT "rounding_rules_mode" CHECK ("rounding_rules"."mode" in ('default', 'closest', 'floor', 'ceil')),
	CONSTRAINT "rounding_rules_per" CHECK ("rounding_rules"."per" in ('entry', 'day')),
	CONSTRAINT "rounding_rules_interval" CHECK ("rounding_rules"."interval_minutes" between 0 and 1440),
	CONSTRAINT "rounding_rules_place" CHECK (num_nonnulls("rounding_rules"."client_id", "rounding_rules"."project_id") <= 1)
);
--> statement-breakpoint
CREATE TABLE "saved_reports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"member_id" uuid NOT NULL,
	"name" text NOT NULL,
	"search" text NOT NULL,
	"is_shared" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "favourite_tasks" (
	"member_id" uuid NOT NULL,
	"project_id" uuid NOT NULL,
	"task_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "favourite_tasks_member_id_task_id_pk" PRIMARY KEY("member_id","task_id")
);
--> statement-breakpoint
CREATE TABLE "tags" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"archived_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "week_template_rows" (
	"id" uuid PRIMARY KEY NOT NULL,
	"template_id" uuid NOT NULL,
	"project_id" uuid NOT NULL,
	"task_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"minutes" integer[]
);
--> statement-breakpoint
CREATE TABLE "week_templates" (
	"id" uuid PRIMARY KEY NOT NULL,
	"member_id" uuid NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "imported_objects" (
	"import_id" uuid NOT NULL,
	"object_type" text NOT NULL,
	"object_id" uuid NOT NULL,
	CONSTRAINT "imported_objects_import_id_object_type_object_id_pk" PRIMARY KEY("import_id","object_type","object_id"),
	CONSTRAINT "imported_objects_type" CHECK ("imported_objects"."object_type" in ('client', 'project', 'task', 'tag'))
);
--> statement-breakpoint
CREATE TABLE "time_imports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"member_id" uuid NOT NULL,
	"source" text NOT NULL,
	"file_name" text NOT NULL,
	"content" text,
	"mapping" jsonb NOT NULL,
	"state" text NOT NULL,
	"total" integer DEFAULT 0 NOT NULL,
	"done" integer DEFAULT 0 NOT NULL,
	"outcome" jsonb,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp with time zone,
	"undone_at" timestamp with time zone,
	CONSTRAINT "time_imports_source" CHECK ("time_imports"."source" in ('csv', 'toggl', 'clockify', 'harvest', 'kimai')),
	CONSTRAINT "time_imports_state" CHECK ("time_imports"."state" in ('draft', 'checking', 'checked', 'running', 'done', 'undoing', 'undone', 'failed'))
);
--> statement-breakpoint
CREATE TABLE "timers" (
	"id" uuid PRIMARY KEY NOT NULL,
	"member_id" uuid NOT NULL,
	"project_id" uuid NOT NULL,
	"task_id" uuid NOT NULL,
	"started_at" timestamp with time zone NOT NULL,
	"zone" text NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"tag_ids" uuid[] DEFAULT '{}' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "timers_member_id_unique" UNIQUE("member_id")
);
--> statement-breakpoint
CREATE TABLE "reporting_lines" (
	"member_id" uuid PRIMARY KEY NOT NULL,
	"manager_id" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "reporting_lines_other" CHECK ("reporting_lines"."member_id" <> "reporting_lines"."manager_id")
);
--> statement-breakpoint
CREATE TABLE "stand_ins" (
	"id" uuid PRIMARY KEY NOT NULL,
	"member_id" uuid NOT NULL,
	"stand_in_id" uuid NOT NULL,
	"first_day" date NOT NULL,
	"last_day" date NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "stand_ins_other" CHECK ("stand_ins"."member_id" <> "stand_ins"."stand_in_id"),
	CONSTRAINT "stand_ins_days" CHECK ("stand_ins"."first_day" <= "stand_ins"."last_day")
);
--> statement-breakpoint
CREATE TABLE "timesheet_comments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"timesheet_id" uuid NOT NULL,
	"task_id" uuid,
	"date" date,
	"author_id" uuid NOT NULL,
	"text" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "timesheets" (
	"id" uuid PRIMARY KEY NOT NULL,
	"member_id" uuid NOT NULL,
	"first_day" date NOT NULL,
	"last_day" date NOT NULL,
	"state" text NOT NULL,
	"minutes" integer DEFAULT 0 NOT NULL,
	"target_minutes" integer DEFAULT 0 NOT NULL,
	"message" text DEFAULT '' NOT NULL,
	"submitted_at" timestamp with time zone,
	"submitted_by" uuid,
	"answer" text DEFAULT '' NOT NULL,
	"decided_at" timestamp with time zone,
	"decided_by" uuid,
	"decided_for" uuid,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "timesheets_state" CHECK ("timesheets"."state" in ('draft', 'submitted', 'approved', 'returned')),
	CONSTRAINT "timesheets_days" CHECK ("timesheets"."first_day" <= "timesheets"."last_day")
);
--> statement-breakpoint
CREATE TABLE "calendar_assignments" (
	"id" uuid PRIMARY KEY NOT NULL,
	"member_id" uuid,
	"calendar_id" uuid NOT NULL,
	"starts_on" date NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "calendar_assignments_unique" UNIQUE NULLS NOT DISTINCT("member_id","starts_on")
);
--> statement-breakpoint
CREATE TABLE "calendar_days" (
	"id" uuid PRIMARY KEY NOT NULL,
	"calendar_id" uuid NOT NULL,
	"date" date NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"is_half" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "calendar_days_unique" UNIQUE("calendar_id","date"),
	CONSTRAINT "calendar_days_kind" CHECK ("calendar_days"."kind" in ('added', 'removed'))
);
--> statement-breakpoint
CREATE TABLE "holiday_calendars" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"country" text,
	"region" text,
	"version" integer DEFAULT 1 NOT NULL,
	"archived_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "work_patterns" (
	"id" uuid PRIMARY KEY NOT NULL,
	"member_id" uuid,
	"starts_on" date NOT NULL,
	"minutes" integer[] NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "work_patterns_unique" UNIQUE NULLS NOT DISTINCT("member_id","starts_on"),
	CONSTRAINT "work_patterns_weeks" CHECK (cardinality("work_patterns"."minutes") in (7, 14, 21, 28)),
	CONSTRAINT "work_patterns_minutes" CHECK (0 <= all ("work_patterns"."minutes") and 1440 >= all ("work_patterns"."minutes"))
);
--> statement-breakpoint
CREATE TABLE "worked_days_off" (
	"id" uuid PRIMARY KEY NOT NULL,
	"member_id" uuid NOT NULL,
	"date" date NOT NULL,
	"reason" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "worked_days_off_unique" UNIQUE("member_id","date")
);
--> statement-breakpoint
ALTER TABLE "time_entries" ADD COLUMN "tag_ids" uuid[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "time_entries" ADD COLUMN "import_id" uuid;--> statement-breakpoint
ALTER TABLE "time_entries" ADD COLUMN "billable" boolean;--> statement-breakpoint
ALTER TABLE "time_entries" ADD COLUMN "billed_minutes" integer;--> statement-breakpoint
ALTER TABLE "time_entries" ADD COLUMN "rounding_rule_id" uuid;--> statement-breakpoint
ALTER TABLE "time_entries" ADD COLUMN "rate_id" uuid;--> statement-breakpoint
ALTER TABLE "time_entries" ADD COLUMN "fee_minor" bigint;--> statement-breakpoint
ALTER TABLE "time_entries" ADD COLUMN "fee_currency" text;--> statement-breakpoint
ALTER TABLE "time_entries" ADD COLUMN "cost_rate_id" uuid;--> statement-breakpoint
ALTER TABLE "time_entries" ADD COLUMN "cost_minor" bigint;--> statement-breakpoint
ALTER TABLE "time_entries" ADD COLUMN "cost_currency" text;--> statement-breakpoint
ALTER TABLE "time_entries" ADD COLUMN "frozen_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "budget_warnings" ADD CONSTRAINT "budget_warnings_budget_id_budgets_id_fk" FOREIGN KEY ("budget_id") REFERENCES "budgets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "budgets" ADD CONSTRAINT "budgets_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "budgets" ADD CONSTRAINT "budgets_task_id_tasks_id_fk" FOREIGN KEY ("task_id") REFERENCES "tasks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "budgets" ADD CONSTRAINT "budgets_created_by_members_id_fk" FOREIGN KEY ("created_by") REFERENCES "members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payroll_numbers" ADD CONSTRAINT "payroll_numbers_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rates" ADD CONSTRAINT "rates_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rates" ADD CONSTRAINT "rates_client_id_clients_id_fk" FOREIGN KEY ("client_id") REFERENCES "clients"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rates" ADD CONSTRAINT "rates_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rates" ADD CONSTRAINT "rates_task_id_tasks_id_fk" FOREIGN KEY ("task_id") REFERENCES "tasks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rates" ADD CONSTRAINT "rates_created_by_members_id_fk" FOREIGN KEY ("created_by") REFERENCES "members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "revaluations" ADD CONSTRAINT "revaluations_created_by_members_id_fk" FOREIGN KEY ("created_by") REFERENCES "members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rounding_rules" ADD CONSTRAINT "rounding_rules_client_id_clients_id_fk" FOREIGN KEY ("client_id") REFERENCES "clients"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rounding_rules" ADD CONSTRAINT "rounding_rules_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rounding_rules" ADD CONSTRAINT "rounding_rules_created_by_members_id_fk" FOREIGN KEY ("created_by") REFERENCES "members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_reports" ADD CONSTRAINT "saved_reports_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "favourite_tasks" ADD CONSTRAINT "favourite_tasks_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "favourite_tasks" ADD CONSTRAINT "favourite_tasks_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "favourite_tasks" ADD CONSTRAINT "favourite_tasks_task_id_tasks_id_fk" FOREIGN KEY ("task_id") REFERENCES "tasks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "week_template_rows" ADD CONSTRAINT "week_template_rows_template_id_week_templates_id_fk" FOREIGN KEY ("template_id") REFERENCES "week_templates"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "week_template_rows" ADD CONSTRAINT "week_template_rows_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "week_template_rows" ADD CONSTRAINT "week_template_rows_task_id_tasks_id_fk" FOREIGN KEY ("task_id") REFERENCES "tasks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "week_templates" ADD CONSTRAINT "week_templates_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imported_objects" ADD CONSTRAINT "imported_objects_import_id_time_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "time_imports"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "time_imports" ADD CONSTRAINT "time_imports_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "timers" ADD CONSTRAINT "timers_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "timers" ADD CONSTRAINT "timers_project_id_projects_id_fk" FOREIGN KEY ("project_id") REFERENCES "projects"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "timers" ADD CONSTRAINT "timers_task_id_tasks_id_fk" FOREIGN KEY ("task_id") REFERENCES "tasks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reporting_lines" ADD CONSTRAINT "reporting_lines_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reporting_lines" ADD CONSTRAINT "reporting_lines_manager_id_members_id_fk" FOREIGN KEY ("manager_id") REFERENCES "members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stand_ins" ADD CONSTRAINT "stand_ins_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stand_ins" ADD CONSTRAINT "stand_ins_stand_in_id_members_id_fk" FOREIGN KEY ("stand_in_id") REFERENCES "members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stand_ins" ADD CONSTRAINT "stand_ins_created_by_members_id_fk" FOREIGN KEY ("created_by") REFERENCES "members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "timesheet_comments" ADD CONSTRAINT "timesheet_comments_timesheet_id_timesheets_id_fk" FOREIGN KEY ("timesheet_id") REFERENCES "timesheets"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "timesheet_comments" ADD CONSTRAINT "timesheet_comments_task_id_tasks_id_fk" FOREIGN KEY ("task_id") REFERENCES "tasks"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "timesheet_comments" ADD CONSTRAINT "timesheet_comments_author_id_members_id_fk" FOREIGN KEY ("author_id") REFERENCES "members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "timesheets" ADD CONSTRAINT "timesheets_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "timesheets" ADD CONSTRAINT "timesheets_submitted_by_members_id_fk" FOREIGN KEY ("submitted_by") REFERENCES "members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "timesheets" ADD CONSTRAINT "timesheets_decided_by_members_id_fk" FOREIGN KEY ("decided_by") REFERENCES "members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "timesheets" ADD CONSTRAINT "timesheets_decided_for_members_id_fk" FOREIGN KEY ("decided_for") REFERENCES "members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_assignments" ADD CONSTRAINT "calendar_assignments_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_assignments" ADD CONSTRAINT "calendar_assignments_calendar_id_holiday_calendars_id_fk" FOREIGN KEY ("calendar_id") REFERENCES "holiday_calendars"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_days" ADD CONSTRAINT "calendar_days_calendar_id_holiday_calendars_id_fk" FOREIGN KEY ("calendar_id") REFERENCES "holiday_calendars"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_patterns" ADD CONSTRAINT "work_patterns_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "work_patterns" ADD CONSTRAINT "work_patterns_created_by_members_id_fk" FOREIGN KEY ("created_by") REFERENCES "members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "worked_days_off" ADD CONSTRAINT "worked_days_off_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "budgets_project_index" ON "budgets" USING btree ("project_id") WHERE "budgets"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "revaluations_waiting_index" ON "revaluations" USING btree ("created_at") WHERE "revaluations"."state" = 'waiting';--> statement-breakpoint
CREATE UNIQUE INDEX "saved_reports_name_unique" ON "saved_reports" USING btree ("member_id",lower("name"));--> statement-breakpoint
CREATE UNIQUE INDEX "tags_name_unique" ON "tags" USING btree (lower("name"));--> statement-breakpoint
CREATE INDEX "week_template_rows_template_index" ON "week_template_rows" USING btree ("template_id");--> statement-breakpoint
CREATE UNIQUE INDEX "week_templates_name_unique" ON "week_templates" USING btree ("member_id",lower("name"));--> statement-breakpoint
CREATE INDEX "time_imports_created_index" ON "time_imports" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "reporting_lines_manager_index" ON "reporting_lines" USING btree ("manager_id");--> statement-breakpoint
CREATE INDEX "stand_ins_member_index" ON "stand_ins" USING btree ("member_id","last_day");--> statement-breakpoint
CREATE INDEX "stand_ins_stand_in_index" ON "stand_ins" USING btree ("stand_in_id","last_day");--> statement-breakpoint
CREATE INDEX "timesheet_comments_timesheet_index" ON "timesheet_comments" USING btree ("timesheet_id");--> statement-breakpoint
CREATE INDEX "timesheets_member_index" ON "timesheets" USING btree ("member_id","first_day");--> statement-breakpoint
CREATE INDEX "timesheets_submitted_index" ON "timesheets" USING btree ("submitted_at") WHERE "timesheets"."state" = 'submitted';--> statement-breakpoint
-- By hand: no day of a member is in two timesheets.
ALTER TABLE timesheets ADD CONSTRAINT timesheets_no_overlap EXCLUDE USING gist (member_id WITH =, daterange(first_day, last_day, '[]') WITH &&);
