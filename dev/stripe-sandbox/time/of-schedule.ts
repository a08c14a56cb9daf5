import type Stripe from "stripe";
import type { Sandbox } from "../sandbox.ts";
import { beginSchedule } from "../schedules/begin-schedule.ts";
import { endSchedule } from "../schedules/end-schedule.ts";
import { enterPhase } from "../schedules/enter-phase.ts";
import type { Happening } from "./happening.ts";

/** A schedule begins, goes from phase to phase, and ends. Before the renewal of the same moment, which it shapes. */
export function happeningsOfSchedule(
	sandbox: Sandbox,
	one: Stripe.SubscriptionSchedule,
): Happening[] {
	const [first] = one.phases;
	if (one.status === "not_started" && first) {
		return [{ at: first.start_date, order: 1, run: () => beginSchedule(sandbox, one) }];
	}
	if (one.status !== "active" || !one.current_phase) return [];
	const { end_date: at } = one.current_phase;
	const next = one.phases.find((phase) => phase.start_date >= at);
	if (next) return [{ at: next.start_date, order: 1, run: () => enterPhase(sandbox, one, next) }];
	return [{ at, order: 1, run: () => endSchedule(sandbox, one) }];
}
