import type { CalendarDate } from "#app/lib/calendar-date.ts";
import type { SubscriptionStatus } from "#app/modules/entitlements/standing.ts";
import type { ChangeMoment } from "./plan-change.ts";
import type { PlanChoice } from "./plan-choice.ts";
import type { Currency } from "./plans.ts";

/** What was bought, as the plan page says it. Amounts are minor units of `currency`. */
export type BillingView = {
	readonly status: SubscriptionStatus;
	readonly choice: PlanChoice;
	readonly currency: Currency;
	/** Whether a period was paid for; not so while a trial runs at Stripe. */
	readonly isPaidFor: boolean;
	/** The day on which the time that is paid for ends. */
	readonly periodEnd: CalendarDate | null;
	/** Its last day, when somebody cancelled it. */
	readonly endsOn: CalendarDate | null;
	readonly scheduled: (PlanChoice & { readonly on: CalendarDate }) | null;
	readonly discount: string | null;
	readonly card: {
		readonly brand: string;
		readonly last4: string;
		/** `04/2027` */
		readonly expires: string;
	} | null;
	/** A payment that waits for the payer, at this address. */
	readonly open: { readonly url: string | null; readonly needsAction: boolean } | null;
};

export type PreviewLine = { readonly what: string; readonly amount: bigint };

/** The money of a change, by Stripe's own preview of the invoice. */
export type ChangePreview = {
	readonly lines: readonly PreviewLine[];
	readonly tax: bigint;
	/** What is paid at once; nothing for a change that waits. */
	readonly dueNow: bigint;
	/** From when the days are counted, ISO 8601: a change that is given it back costs what was shown. */
	readonly at: string;
	/** What each period costs afterwards, tax included. */
	readonly afterwards: bigint;
};

/** What a choice comes to: when, and for how much; `preview` is null when Stripe did not say. */
export type PlannedChange = {
	readonly moment: ChangeMoment;
	readonly on: CalendarDate | null;
	readonly preview: ChangePreview | null;
};

export type InvoiceView = {
	readonly id: string;
	readonly number: string;
	readonly date: CalendarDate;
	readonly state: "paid" | "open" | "failed" | "void";
	/** Tax included. */
	readonly total: bigint;
	readonly currency: string;
	/** Where Stripe shows it, with its receipt and PDF. */
	readonly url: string | null;
};
