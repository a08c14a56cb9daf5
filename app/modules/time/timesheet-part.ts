import { z } from "zod";

/** Reads a part of a timesheet back from the audit log's JSON. */
export const timesheetPart = z.object({
	entries: z.array(
		z.object({
			id: z.uuid(),
			projectId: z.uuid(),
			taskId: z.uuid(),
			date: z.iso.date(),
			minutes: z.int(),
			startedAt: z.coerce.date().nullable(),
			endedAt: z.coerce.date().nullable(),
			zone: z.string().nullable(),
			exclusive: z.boolean(),
			note: z.string(),
			billableOverride: z.boolean().nullable(),
			tagIds: z.array(z.uuid()).default([]),
			importId: z.uuid().nullable().default(null),
			version: z.int(),
			createdBy: z.uuid(),
			createdAt: z.coerce.date(),
			updatedAt: z.coerce.date(),
		}),
	),
	rows: z.array(
		z.object({
			id: z.uuid(),
			weekStart: z.iso.date(),
			projectId: z.uuid(),
			taskId: z.uuid(),
			position: z.int(),
		}),
	),
});
