import { momentText } from "#app/lib/moment-text.ts";
import { usualWriting } from "#app/lib/writing.ts";
import type { StaffArgs } from "#app/request/enter-product.server.ts";
import { consoleZone } from "./console-zone.ts";
import { newestDrifts } from "./mirror-drifts.server.ts";
import { mirrorHealth, newestEvents, readEventView } from "./stripe-events.server.ts";
import { readTenantFilter, type TenantView } from "./tenant-filter.ts";
import { countTenants } from "./tenants.server.ts";

const shownViews = ["trial", "paid", "late", "locked"] as const satisfies readonly TenantView[];

/** How the subscriptions are, and what came from Stripe. */
export async function paymentsPage({ db, url, staff, services, now }: StaffArgs) {
	const view = readEventView(url.searchParams.get("events"));
	const [health, events, counts, drifts] = await Promise.all([
		mirrorHealth(db, now),
		newestEvents(db, view),
		countTenants(db, readTenantFilter(new URLSearchParams()), shownViews, now),
		newestDrifts(db, now),
	]);
	return {
		view,
		health,
		counts,
		drifts,
		isConfigured: services.stripe !== null,
		mayAsk: staff.role === "support" || staff.role === "operator",
		events: events.map(({ receivedAt, processedAt, failure, ...event }) => ({
			...event,
			failure,
			state: stateOf(processedAt, failure),
			received: momentText(receivedAt, now, consoleZone, usualWriting),
		})),
	};
}

export type PaymentsPage = Awaited<ReturnType<typeof paymentsPage>>;

type EventState = "processed" | "waiting" | "failed";

function stateOf(processedAt: Date | null, failure: string | null): EventState {
	if (processedAt) return "processed";
	return failure === null ? "waiting" : "failed";
}
