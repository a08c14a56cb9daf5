ALTER TABLE "sessions" ADD COLUMN "first_factor" text;--> statement-breakpoint
ALTER TABLE "sessions" ADD COLUMN "has_provider_factor" boolean DEFAULT false NOT NULL;