ALTER TABLE "rounding_rules" ALTER COLUMN "interval_minutes" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "revaluations" ADD COLUMN "done_date" date;--> statement-breakpoint
ALTER TABLE "revaluations" ADD COLUMN "done_member_id" uuid;