import { z } from "zod";
import { calendarDate } from "#app/lib/calendar-date.ts";
import { formatDayAndMonth } from "#app/lib/date-text.ts";
import type { Writing } from "#app/lib/writing.ts";
import { button, heading, type MailContent, paragraph } from "../mail-content.ts";
import { tenantMail } from "../template.ts";

const schema = z.object({
	kind: z.enum(["trial-ending", "trial-over", "payment-failed", "locked", "card-expiring"]),
	/** The day it is about: the trial's last, the last with full access, the last that the card is good for. */
	day: z.iso.date(),
});

type News = z.output<typeof schema>;

/** To those who look after the plan: what happens to the account unless somebody does something. */
export const accountNews = tenantMail(schema, (news, { name, url, writing }): MailContent => {
	const { subject, text, act } = words(news, name, writing);
	return {
		subject,
		preheader: text,
		blocks: [heading(subject), paragraph(text), button(act, url("/plan"))],
		reason: `You get this because you look after the plan of ${name}.`,
	};
});

function words({ kind, day }: News, name: string, writing: Writing) {
	const date = formatDayAndMonth(calendarDate(day), writing);
	switch (kind) {
		case "trial-ending":
			return {
				subject: `The trial of ${name} ends on ${date}`,
				text: "Choose a plan to go on. Otherwise everything is kept and can be read, and nothing can be changed from then on. Nothing is charged by itself.",
				act: "Choose a plan",
			};
		case "trial-over":
			return {
				subject: `The trial of ${name} is over`,
				text: `It ended on ${date}. Everything is kept and can be read. Choose a plan to go on with it.`,
				act: "Choose a plan",
			};
		case "payment-failed":
			return {
				subject: `A payment for ${name} did not go through`,
				text: `Nothing is locked. We try again by ourselves; if it is not paid by ${date}, the workspace can only be read until it is.`,
				act: "See what is open",
			};
		case "locked":
			return {
				subject: `${name} can only be read until it is paid for`,
				text: "A payment is overdue. Everything is kept; as soon as it is paid, all of it can be changed again.",
				act: "Pay what is open",
			};
		case "card-expiring":
			return {
				subject: `The card that pays for ${name} expires on ${date}`,
				text: "Put in the new one, and the next payment goes through as always.",
				act: "Change the card",
			};
		default:
			return kind satisfies never;
	}
}
