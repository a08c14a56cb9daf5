import { z } from "zod";
import { calendarDate } from "#app/lib/calendar-date.ts";
import { formatDayAndMonth } from "#app/lib/date-text.ts";
import { button, heading, type MailContent, paragraph } from "../mail-content.ts";
import { tenantMail } from "../template.ts";

/** To the owner who asked: the copy can be downloaded, signed in, until a day. */
export const exportReady = tenantMail(
	z.object({ until: z.iso.date() }),
	({ until }, { name, url, writing }): MailContent => {
		const date = formatDayAndMonth(calendarDate(until), writing);
		const text = `Download it until ${date}; then it is deleted. You have to be signed in as an owner.`;
		return {
			subject: `The copy of ${name} is ready`,
			preheader: text,
			blocks: [
				heading("The copy of everything is ready"),
				paragraph(text),
				button("See the copy", url("/settings/export")),
			],
			reason: `You get this because you asked for a copy of ${name}.`,
		};
	},
);
