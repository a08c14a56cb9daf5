ALTER TABLE "entitlement" ADD COLUMN "storage_bytes" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "entitlement" ADD COLUMN "storage_step" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "entitlement" ADD COLUMN "storage_measured_at" timestamp with time zone;