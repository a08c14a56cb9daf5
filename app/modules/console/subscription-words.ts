import { todayIn } from "#app/lib/calendar-date.ts";
import { formatDayShort } from "#app/lib/date-text.ts";
import { usualWriting } from "#app/lib/writing.ts";
import type { Holding } from "#app/modules/entitlements/effective.ts";
import type { SubscriptionStatus } from "#app/modules/entitlements/standing.ts";
import { daysText, trialDaysLeft } from "#app/modules/entitlements/trial.ts";
import type { IconName } from "#app/ui/icon-names.ts";
import type { Tone } from "#app/ui/tone.ts";
import { consoleZone } from "./console-zone.ts";

export type Words = { readonly text: string; readonly tone: Tone; readonly icon: IconName };

const day = 24 * 60 * 60 * 1000;

/** A subscription's state in two or three words, and how long it has lasted or will. */
export function subscriptionWords(
	{ bought, trialEndsAt, cancelAt }: Holding & { readonly cancelAt: Date | null },
	now: Date,
): Words {
	if (bought?.status === "past_due" && bought.pastDueSince) {
		const days = Math.max(0, Math.floor((now.getTime() - bought.pastDueSince.getTime()) / day));
		return { text: `Past due ${daysText(days)}`, tone: "danger", icon: "credit-card" };
	}
	if (bought?.status === "active" && cancelAt) {
		const ends = formatDayShort(todayIn(consoleZone, cancelAt), usualWriting);
		return { text: `Ends ${ends}`, tone: "internal", icon: "calendar-x" };
	}
	if (bought) return ofStatus[bought.status];
	const left = trialDaysLeft(trialEndsAt, now);
	if (left === null) return { text: "Given", tone: "internal", icon: "minus" };
	if (left === 0) return { text: "Trial over", tone: "warning", icon: "hourglass" };
	return { text: `Trial, ${daysText(left)}`, tone: "accent", icon: "hourglass" };
}

/** A state as Stripe has it, in words, with Stripe's own name for whoever looks it up there. */
export function statusText(status: SubscriptionStatus): string {
	return `${ofStatus[status].text} (${status})`;
}

const ofStatus: Readonly<Record<SubscriptionStatus, Words>> = {
	trialing: { text: "Trialing", tone: "accent", icon: "hourglass" },
	active: { text: "Healthy", tone: "billable", icon: "check" },
	past_due: { text: "Past due", tone: "danger", icon: "credit-card" },
	unpaid: { text: "Unpaid", tone: "danger", icon: "circle-x" },
	canceled: { text: "Cancelled", tone: "internal", icon: "circle-x" },
	paused: { text: "Paused", tone: "warning", icon: "pause" },
	incomplete: { text: "Not paid yet", tone: "warning", icon: "credit-card" },
	incomplete_expired: { text: "Never paid", tone: "internal", icon: "credit-card" },
};
