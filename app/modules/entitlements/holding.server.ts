import { sql } from "drizzle-orm";
import { z } from "zod";
import {
	type ProductSettingKey,
	readProductSetting,
} from "#app/modules/settings/product-settings.ts";
import { isFeatureName } from "#app/modules/subscription/features.ts";
import { isLimitName } from "#app/modules/subscription/limits.ts";
import { overrides } from "#db/public/entitlements.ts";
import { productSettings } from "#db/public/product-settings.ts";
import { subscriptions } from "#db/public/subscriptions.ts";
import { tenants } from "#db/public/tenants.ts";
import type { Bought, Holding, Override } from "./effective.ts";

/**
 * What a query on `tenants`, with `subscriptions` joined to its left, selects for `readHolding`. Overrides that are
 * over are left out by the clock of `effective` alone: a cached row stays right.
 */
export const holdingColumns = {
	plan: tenants.plan,
	planVersion: tenants.planVersion,
	trialEndsAt: tenants.trialEndsAt,
	payments: {
		status: subscriptions.status,
		plan: subscriptions.plan,
		planVersion: subscriptions.planVersion,
		addOns: subscriptions.addOns,
		seats: subscriptions.seats,
		seatsNext: sql<number | null>`(${subscriptions.scheduled} ->> 'seats')::integer`,
		pastDueSince: subscriptions.pastDueSince,
	},
	graceDays: sql<unknown>`(
		select ${productSettings.value} from ${productSettings}
		where ${productSettings.key} = ${"GRACE_DAYS" satisfies ProductSettingKey}
	)`,
	lent: sql<unknown>`(
		select coalesce(json_agg(o order by o.created_at, o.id), '[]') from (
			select id, created_at, give, take, limits, keeps_open, until from ${overrides}
			where ${overrides.tenantId} = ${tenants.id} and ended_at is null
		) o
	)`,
};

type Row = Pick<Holding, "plan" | "planVersion" | "trialEndsAt"> & {
	payments: { [Key in Exclude<keyof Bought, "graceDays">]: Bought[Key] | null } | null;
	graceDays: unknown;
	lent: unknown;
};

/** What was bought and lent, from a row of `holdingColumns`. */
export function readHolding({ payments, lent, graceDays }: Row): {
	bought: Bought | null;
	overrides: Override[];
} {
	const grace = readProductSetting("GRACE_DAYS", graceDays);
	return { bought: readBought(payments, grace), overrides: lentRows.parse(lent).map(readOverride) };
}

function readBought(payments: Row["payments"], graceDays: number): Bought | null {
	if (!payments) return null;
	const { status, plan, planVersion, addOns, ...counted } = payments;
	if (status === null || plan === null || planVersion === null) return null;
	return { status, plan, planVersion, addOns: addOns ?? [], graceDays, ...counted };
}

const lentRows = z.array(
	z.object({
		give: z.array(z.string()),
		take: z.array(z.string()),
		limits: z.record(z.string(), z.number().nullable()),
		keeps_open: z.boolean(),
		until: z.coerce.date(),
	}),
);

/** A name that the catalogue has no more is passed over. */
function readOverride(row: z.infer<typeof lentRows>[number]): Override {
	const limits = Object.entries(row.limits).filter(([name]) => isLimitName(name));
	return {
		until: row.until,
		give: row.give.filter(isFeatureName),
		take: row.take.filter(isFeatureName),
		limits: Object.fromEntries(limits),
		keepsOpen: row.keeps_open,
	};
}
