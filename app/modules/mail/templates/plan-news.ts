import { z } from "zod";
import { calendarDate } from "#app/lib/calendar-date.ts";
import { peopleText } from "#app/lib/count-text.ts";
import { formatDate } from "#app/lib/date-text.ts";
import { formatMoney } from "#app/lib/money.ts";
import type { Writing } from "#app/lib/writing.ts";
import { button, type Figure, heading, type MailContent, paragraph } from "../mail-content.ts";
import { tenantMail } from "../template.ts";

const choice = z.object({
	/** `Starter with Stock` */
	title: z.string(),
	seats: z.number().int().positive(),
	billing: z.enum(["monthly", "yearly"]),
});

const schema = z.object({
	kind: z.enum(["begun", "changed", "scheduled", "taken-back", "cancelled", "kept", "ended"]),
	holds: choice,
	/** What waits, and from which day it holds. */
	next: choice.extend({ on: z.iso.date() }).nullable(),
	/** Its last day. */
	endsOn: z.iso.date().nullable(),
	/** Of one period, tax included, in minor units; null when it is not known or none is to come. */
	payment: z
		.object({ on: z.iso.date(), amount: z.string().regex(/^\d+$/), currency: z.string() })
		.nullable(),
});

type News = z.output<typeof schema>;

/** To those who look after the plan: what holds now, what comes, and what it costs next. */
export const planNews = tenantMail(schema, (news, { name, url, writing }): MailContent => {
	const { subject, text } = words(news, name, writing);
	return {
		subject,
		preheader: text,
		blocks: [
			heading(subject),
			paragraph(text),
			{ kind: "figures", rows: figures(news, writing) },
			button("See plan and billing", url("/plan")),
		],
		reason: `You get this because you look after the plan of ${name}. If nobody of yours did this, look at the page and write to us.`,
	};
});

function words({ kind, holds, next, endsOn }: News, name: string, writing: Writing) {
	const end = endsOn ? dateText(endsOn, writing) : "the end of the period";
	switch (kind) {
		case "begun":
			return {
				subject: `Welcome: ${name} has ${choiceText(holds)}`,
				text: "Thank you. Everything in it is open from now on, for everybody who has a seat.",
			};
		case "changed":
			return { subject: `${name} has ${choiceText(holds)} now`, text: "The plan was changed." };
		case "scheduled":
			return {
				subject: next
					? `${name} has ${choiceText(next)} from ${dateText(next.on, writing)}`
					: `The plan of ${name} changes`,
				text: `Until then it stays ${choiceText(holds)}, as that is paid for. The change can be taken back.`,
			};
		case "taken-back":
			return {
				subject: `${name} keeps ${choiceText(holds)}`,
				text: "The change that was waiting was taken back.",
			};
		case "cancelled":
			return {
				subject: `The subscription of ${name} ends on ${end}`,
				text: "It was cancelled. Until then nothing changes; afterwards everything is kept and can be read. It can be taken back.",
			};
		case "kept":
			return {
				subject: `The subscription of ${name} goes on`,
				text: "It had been cancelled; that was taken back.",
			};
		case "ended":
			return {
				subject: `The subscription of ${name} has ended`,
				text: "Everything is kept and can be read, and nothing can be changed. Choose a plan to go on.",
			};
		default:
			return kind satisfies never;
	}
}

function figures({ kind, holds, next, endsOn, payment }: News, writing: Writing): Figure[] {
	const line = (name: string, value: string | null | undefined) => (value ? [{ name, value }] : []);
	return [
		...line(kind === "ended" ? "Until now" : "Now", paidText(holds)),
		...line(next ? `From ${dateText(next.on, writing)}` : "", next && paidText(next)),
		...line(kind === "ended" ? "Ended" : "Ends", endsOn && dateText(endsOn, writing)),
		...line(
			payment ? `Next payment, ${dateText(payment.on, writing)}` : "",
			payment && `${formatMoney(BigInt(payment.amount), payment.currency, writing)}, tax included`,
		),
	];
}

function choiceText({ title, seats }: News["holds"]): string {
	return `${title} for ${peopleText(seats)}`;
}

function paidText(held: News["holds"]): string {
	return `${choiceText(held)}, paid ${held.billing}`;
}

function dateText(date: string, writing: Writing): string {
	return formatDate(calendarDate(date), writing);
}
