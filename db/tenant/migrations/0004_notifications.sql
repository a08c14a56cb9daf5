CREATE TABLE "notification_wishes" (
	"member_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"is_listed" boolean NOT NULL,
	"mail" text NOT NULL,
	CONSTRAINT "notification_wishes_member_id_kind_pk" PRIMARY KEY("member_id","kind"),
	CONSTRAINT "notification_wishes_mail" CHECK ("notification_wishes"."mail" in ('now', 'digest', 'off'))
);
--> statement-breakpoint
CREATE TABLE "notifications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"member_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"cause" text NOT NULL,
	"subject_id" uuid,
	"params" jsonb NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"read_at" timestamp with time zone,
	"is_listed" boolean NOT NULL,
	"mail" text NOT NULL,
	CONSTRAINT "notifications_mail" CHECK ("notifications"."mail" in ('none', 'waiting', 'digest', 'done'))
);
--> statement-breakpoint
ALTER TABLE "notification_wishes" ADD CONSTRAINT "notification_wishes_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "notifications_cause_unique" ON "notifications" USING btree ("member_id","kind","cause");--> statement-breakpoint
CREATE INDEX "notifications_list_index" ON "notifications" USING btree ("member_id","id") WHERE "notifications"."is_listed";--> statement-breakpoint
CREATE INDEX "notifications_unread_index" ON "notifications" USING btree ("member_id") WHERE "notifications"."is_listed" and "notifications"."read_at" is null;--> statement-breakpoint
CREATE INDEX "notifications_digest_index" ON "notifications" USING btree ("member_id") WHERE "notifications"."mail" = 'digest';--> statement-breakpoint
CREATE INDEX "notifications_read_index" ON "notifications" USING btree ("read_at");