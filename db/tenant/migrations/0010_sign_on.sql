CREATE TABLE "mail_domains" (
	"id" uuid PRIMARY KEY NOT NULL,
	"domain" text NOT NULL,
	"token" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"proven_at" timestamp with time zone,
	"checked_at" timestamp with time zone,
	"problem" text,
	CONSTRAINT "mail_domains_domain_unique" UNIQUE("domain")
);
--> statement-breakpoint
CREATE TABLE "sign_on_identities" (
	"id" uuid PRIMARY KEY NOT NULL,
	"member_id" uuid NOT NULL,
	"issuer" text NOT NULL,
	"subject" text NOT NULL,
	"linked_at" timestamp with time zone NOT NULL,
	"last_used_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_on_trips" (
	"state_hash" text PRIMARY KEY NOT NULL,
	"browser_hash" text NOT NULL,
	"host" text NOT NULL,
	"issuer" text NOT NULL,
	"client_id" text NOT NULL,
	"sealed" text NOT NULL,
	"tested_by" uuid,
	"return_to" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "sign_on_identities" ADD CONSTRAINT "sign_on_identities_member_id_members_id_fk" FOREIGN KEY ("member_id") REFERENCES "members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_on_trips" ADD CONSTRAINT "sign_on_trips_tested_by_members_id_fk" FOREIGN KEY ("tested_by") REFERENCES "members"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "sign_on_identities_subject_unique" ON "sign_on_identities" USING btree ("issuer","subject");--> statement-breakpoint
CREATE UNIQUE INDEX "sign_on_identities_member_unique" ON "sign_on_identities" USING btree ("member_id","issuer");--> statement-breakpoint
CREATE INDEX "sign_on_trips_expiry_index" ON "sign_on_trips" USING btree ("expires_at");