CREATE TABLE "files" (
	"id" uuid PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"name" text NOT NULL,
	"type" text NOT NULL,
	"bytes" bigint NOT NULL,
	"sha256" text,
	"object_type" text NOT NULL,
	"object_id" uuid NOT NULL,
	"is_sensitive" boolean DEFAULT false NOT NULL,
	"state" text NOT NULL,
	"stored_by" uuid,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"trashed_at" timestamp with time zone,
	CONSTRAINT "files_state" CHECK ("files"."state" in ('reserved', 'stored', 'trashed')),
	CONSTRAINT "files_bytes" CHECK ("files"."bytes" >= 0),
	CONSTRAINT "files_trashed" CHECK (("files"."state" = 'trashed') = ("files"."trashed_at" is not null)),
	CONSTRAINT "files_known" CHECK ("files"."state" = 'reserved' or "files"."sha256" is not null)
);
--> statement-breakpoint
ALTER TABLE "entitlement" ADD COLUMN "file_bytes" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "files_key_unique" ON "files" USING btree ("key");--> statement-breakpoint
CREATE INDEX "files_object_index" ON "files" USING btree ("object_type","object_id");--> statement-breakpoint
CREATE INDEX "files_unsettled_index" ON "files" USING btree ("state","created_at") WHERE "files"."state" <> 'stored';