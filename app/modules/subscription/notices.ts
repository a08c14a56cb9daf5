import { z } from "zod";
import { calendarDate } from "#app/lib/calendar-date.ts";
import { formatDayAndMonth } from "#app/lib/date-text.ts";
import { notice } from "#app/modules/notifications/notice.ts";
import type { NewsKind } from "./account-news.ts";
import type { PlanNewsKind } from "./plan-news.ts";

const shared = {
	group: "Plan and billing",
	permission: "plan:read",
	usual: { isListed: true, mail: "now" },
	certain: "owners",
	hasOwnMail: true,
} as const;

export const subscriptionNotices = {
	"plan-changed": notice({
		...shared,
		title: "The plan changes, ends or goes on",
		params: z.object({
			kind: z.enum(["begun", "changed", "scheduled", "taken-back", "cancelled", "kept", "ended"]),
			/** `Team` */
			plan: z.string(),
		}),
		say: ({ kind, plan }) => ({ text: planText(kind, plan), path: "/plan" }),
	}),
	"account-news": notice({
		...shared,
		title: "A trial ends, a payment is late or a card expires",
		params: z.object({
			kind: z.enum(["trial-ending", "trial-over", "payment-failed", "locked", "card-expiring"]),
			day: z.iso.date(),
		}),
		say: ({ kind, day }, { writing }) => ({
			text: accountText(kind, formatDayAndMonth(calendarDate(day), writing)),
			path: "/plan",
		}),
	}),
} as const;

function planText(kind: PlanNewsKind, plan: string): string {
	switch (kind) {
		case "begun":
			return `The workspace has ${plan} now.`;
		case "changed":
			return `The plan was changed: the workspace has ${plan}.`;
		case "scheduled":
			return `A change of the plan is planned. Until then it stays ${plan}.`;
		case "taken-back":
			return `The planned change was taken back: it stays ${plan}.`;
		case "cancelled":
			return "The subscription was cancelled. Until its end nothing changes.";
		case "kept":
			return "The subscription goes on after all.";
		case "ended":
			return "The subscription has ended. Everything can be read, and nothing changed.";
		default:
			return kind satisfies never;
	}
}

function accountText(kind: NewsKind, day: string): string {
	switch (kind) {
		case "trial-ending":
			return `The trial ends on ${day}.`;
		case "trial-over":
			return `The trial ended on ${day}. Everything can be read; choose a plan to go on.`;
		case "payment-failed":
			return `A payment did not go through. If it is not paid by ${day}, the workspace can only be read.`;
		case "locked":
			return "A payment is overdue: the workspace can only be read until it is paid.";
		case "card-expiring":
			return `The card that pays for the workspace expires on ${day}.`;
		default:
			return kind satisfies never;
	}
}
