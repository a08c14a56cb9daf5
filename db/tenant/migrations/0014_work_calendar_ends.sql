ALTER TABLE "calendar_assignments" ALTER COLUMN "calendar_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "work_patterns" ALTER COLUMN "minutes" DROP NOT NULL;