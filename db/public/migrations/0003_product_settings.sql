CREATE TABLE "product_settings" (
	"key" text PRIMARY KEY NOT NULL,
	"value" jsonb NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_by" uuid NOT NULL
);
--> statement-breakpoint
ALTER TABLE "product_settings" ADD CONSTRAINT "product_settings_updated_by_staff_id_fk" FOREIGN KEY ("updated_by") REFERENCES "staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
-- By hand: what the tables in code cannot say.
GRANT SELECT, INSERT, UPDATE, DELETE ON product_settings TO cm_app;--> statement-breakpoint
-- What a workspace may use depends on them, and every process keeps that with the names of hosts.
CREATE TRIGGER product_settings_directory_change AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON product_settings FOR EACH STATEMENT EXECUTE FUNCTION note_directory_change();
