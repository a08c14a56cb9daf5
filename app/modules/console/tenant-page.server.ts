import { eq } from "drizzle-orm";
import { todayIn } from "#app/lib/calendar-date.ts";
import { formatDateShort } from "#app/lib/date-text.ts";
import { momentText } from "#app/lib/moment-text.ts";
import { usualWriting } from "#app/lib/writing.ts";
import { effective } from "#app/modules/entitlements/effective.ts";
import { flagStates } from "#app/modules/flags/flag-states.server.ts";
import { brandName } from "#app/modules/subscription/card-brand.ts";
import { tenantOrigin } from "#app/modules/tenants/tenant-origin.ts";
import type { StaffArgs } from "#app/request/enter-product.server.ts";
import type { PublicDb } from "#db/handle.ts";
import { subscriptions } from "#db/public/subscriptions.ts";
import { tenants } from "#db/public/tenants.ts";
import { consoleZone } from "./console-zone.ts";
import { entitlementRows, lastDay } from "./entitlement-rows.ts";
import { findTenant } from "./find-tenant.server.ts";
import { mayLend } from "./may.ts";
import { listOverrides } from "./overrides.server.ts";
import { planWhy } from "./plan-why.ts";
import { shownChange } from "./shown-change.ts";
import { notedActions } from "./staff-actions.server.ts";
import { statusText } from "./subscription-words.ts";
import { shownSupport } from "./support-consent.server.ts";
import { tenantUsage } from "./tenant-usage.server.ts";
import { whatHappensNext } from "./what-happens-next.ts";

/** The console's page of one tenant: what it has, why, until when, and what we did to it. */
export async function tenantPage(args: StaffArgs) {
	const { db, staff, services, now } = args;
	const tenant = await findTenant(args);
	const [lent, usage, actions, bought, support, since] = await Promise.all([
		listOverrides(db, tenant.id, now),
		tenantUsage(services, tenant, now),
		notedActions(db, { tenantId: tenant.id }, 20),
		subscriptionOf(db, tenant.id),
		shownSupport(args, tenant),
		sinceOf(db, tenant.id),
	]);
	const entitlement = effective(tenant, now);
	const { slug, name, state, stateReason } = tenant;
	return {
		tenant: { slug, name, state, stateReason, since },
		origin: tenantOrigin(services.env.BASE_ORIGIN, tenant),
		mayLend: mayLend(staff.role),
		support,
		standing: entitlement.standing,
		plan: { title: entitlement.plan.title, version: entitlement.plan.version },
		why: planWhy(tenant, entitlement),
		next: whatHappensNext(tenant, now),
		rows: entitlementRows(entitlement, lent, flagStates(services.flags, tenant, entitlement)),
		usage: usage && {
			...usage,
			limit: entitlement.limits.members,
			storageGb: entitlement.limits.storageGb,
		},
		overrides: lent.map(({ id, words, until, reason, author, since: begun }) => ({
			...{ id, words, reason, author },
			lastDay: lastDay(until),
			lentAt: momentText(begun, now, consoleZone, usualWriting),
		})),
		changes: actions.map((action) => shownChange(action, now)),
		subscription: bought && shownSubscription(bought, now),
	};
}

async function subscriptionOf(db: PublicDb, tenantId: string) {
	const [row] = await db
		.select({
			status: subscriptions.status,
			billing: subscriptions.billing,
			seats: subscriptions.seats,
			periodEnd: subscriptions.periodEnd,
			cancelAt: subscriptions.cancelAt,
			pastDueSince: subscriptions.pastDueSince,
			cardBrand: subscriptions.cardBrand,
			cardLast4: subscriptions.cardLast4,
			syncedAt: subscriptions.syncedAt,
		})
		.from(subscriptions)
		.where(eq(subscriptions.tenantId, tenantId));
	return row ?? null;
}

function shownSubscription(
	row: NonNullable<Awaited<ReturnType<typeof subscriptionOf>>>,
	now: Date,
) {
	const day = (moment: Date | null) =>
		moment ? formatDateShort(todayIn(consoleZone, moment), usualWriting) : null;
	return {
		...{ status: row.status && statusText(row.status), billing: row.billing, seats: row.seats },
		periodEnd: day(row.periodEnd),
		cancelAt: day(row.cancelAt),
		pastDueSince: day(row.pastDueSince),
		card: row.cardLast4 ? `${brandName(row.cardBrand ?? "")} …${row.cardLast4}` : null,
		read: row.syncedAt ? momentText(row.syncedAt, now, consoleZone, usualWriting) : null,
	};
}

async function sinceOf(db: PublicDb, tenantId: string): Promise<string> {
	const [row] = await db
		.select({ createdAt: tenants.createdAt })
		.from(tenants)
		.where(eq(tenants.id, tenantId));
	return row ? formatDateShort(todayIn(consoleZone, row.createdAt), usualWriting) : "–";
}
