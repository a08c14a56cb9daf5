import { z } from "zod";
import { present } from "./api/parameters.ts";
import { changeSettings, type Sandbox, settingsOf } from "./sandbox.ts";
import type { Settings } from "./store/records.ts";

const milliseconds = z.number().int().min(0).max(600_000);

/** What can be made to go wrong, and how unpaid invoices are chased. */
const switches = z.strictObject({
	/** Decline codes for the next payments, the next first: `generic_decline`, `insufficient_funds`, … */
	declines: z.array(z.string().min(1)).optional(),
	/** Milliseconds that every API answer is held back. */
	latency: milliseconds.optional(),
	/** How many further API requests are done and not answered: the connection breaks. */
	lostAnswers: z.number().int().min(0).optional(),
	/** How many further API requests are answered with 500. */
	outage: z.number().int().min(0).optional(),
	webhooks: z
		.strictObject({
			delayMs: milliseconds.optional(),
			duplicate: z.boolean().optional(),
			reorder: z.boolean().optional(),
			drop: z.boolean().optional(),
		})
		.optional(),
	dunning: z
		.strictObject({
			/** Days from one attempt to the next. */
			retryDays: z.array(z.number().int().min(1)).optional(),
			lastStep: z.enum(["cancel", "unpaid", "leave"]).optional(),
		})
		.optional(),
});

export type Switches = z.input<typeof switches>;

/** Turns the switches that are named. @throws when one has a value that makes no sense */
export function turnSwitches(sandbox: Sandbox, wanted: unknown): Settings {
	const { webhooks, dunning, ...plain } = switches.parse(wanted);
	const known = settingsOf(sandbox);
	return changeSettings(sandbox, {
		...present(plain),
		webhooks: { ...known.webhooks, ...present(webhooks ?? {}) },
		dunning: { ...known.dunning, ...present(dunning ?? {}) },
	});
}
