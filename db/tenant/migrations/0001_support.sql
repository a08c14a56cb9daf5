CREATE TABLE "support_consents" (
	"id" uuid PRIMARY KEY NOT NULL,
	"given_by" uuid NOT NULL,
	"given_at" timestamp with time zone DEFAULT now() NOT NULL,
	"until" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "support_consents_length" CHECK ("support_consents"."until" > "support_consents"."given_at" and "support_consents"."until" <= "support_consents"."given_at" + interval '168 hours')
);
--> statement-breakpoint
ALTER TABLE "support_consents" ADD CONSTRAINT "support_consents_given_by_members_id_fk" FOREIGN KEY ("given_by") REFERENCES "members"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "support_consents_open_unique" ON "support_consents" USING btree (("ended_at" is null)) WHERE "support_consents"."ended_at" is null;