import { z } from "zod";
import { calendarDate } from "#app/lib/calendar-date.ts";
import { formatDayAndMonth } from "#app/lib/date-text.ts";
import { button, heading, type MailContent, paragraph } from "../mail-content.ts";
import { tenantMail } from "../template.ts";

const schema = z.object({
	kind: z.enum(["asked", "soon", "kept"]),
	/** When it is deleted, or was kept. */
	day: z.iso.date(),
	/** Who asked for it; null for a reminder. */
	by: z.string().nullable(),
});

/** To the owners: their workspace is deleted on a day, unless one of them takes it back; or one did. */
export const workspaceLeaving = tenantMail(
	schema,
	({ kind, day, by }, { name, url, writing }): MailContent => {
		const date = formatDayAndMonth(calendarDate(day), writing);
		const { subject, text } = words(kind, name, date, by ?? "An owner");
		return {
			subject,
			preheader: text,
			blocks: [
				heading(subject),
				paragraph(text),
				kind === "kept"
					? button("See the workspace", url("/"))
					: button("Keep it or take a copy", url("/settings/deletion")),
			],
			reason: `You get this because you are an owner of ${name}.`,
		};
	},
);

function words(kind: "asked" | "soon" | "kept", name: string, date: string, by: string) {
	switch (kind) {
		case "asked":
			return {
				subject: `${name} will be deleted on ${date}`,
				text: `${by} asked for it. Until then everybody goes on working, and any owner can take it back. On that day everything in it is gone for good: people, hours, clients, files. Take a copy before.`,
			};
		case "soon":
			return {
				subject: `${name} will be deleted on ${date}`,
				text: "On that day everything in it is gone for good. Until then any owner can keep it, or take a copy.",
			};
		case "kept":
			return {
				subject: `${name} is kept`,
				text: `${by} took back that it is deleted. A subscription that ended with it stays so until it is resumed under Plan and billing.`,
			};
		default:
			return kind satisfies never;
	}
}
