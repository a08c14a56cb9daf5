import { momentText } from "#app/lib/moment-text.ts";
import { usualWriting } from "#app/lib/writing.ts";
import { planAskedWith } from "#app/modules/flags/decide.ts";
import type { FlagFacts } from "#app/modules/flags/flag-facts.ts";
import { readFlags } from "#app/modules/flags/read-flags.server.ts";
import { staleness } from "#app/modules/flags/staleness.ts";
import { featureNames, isFeatureName } from "#app/modules/subscription/features.ts";
import type { StaffArgs } from "#app/request/enter-product.server.ts";
import type { Services } from "#app/services.server.ts";
import { type ActiveHolding, activeHoldings } from "./active-holdings.server.ts";
import { consoleZone } from "./console-zone.ts";
import { featureRow, releaseCell } from "./feature-matrix.ts";
import { type FlagReach, flagReach, switchedAs } from "./flag-reach.ts";
import { lastChanges } from "./last-changes.server.ts";

/** Features by plan and how many tenants have each, and the flags of releases. */
export async function featuresPage({ db, url, services, now }: StaffArgs) {
	const search = (url.searchParams.get("search") ?? "").trim().slice(0, 100).toLowerCase();
	const [{ admin, flags }, holders] = await Promise.all([
		readFlags(services),
		activeHoldings(db, now),
	]);
	const changed = await lastChanges(db, admin);
	const flagOf = (name: string) => flags.find((flag) => flag.name === name);
	const isWanted = ({ key, title }: { key: string; title: string }) =>
		`${key} ${title}`.toLowerCase().includes(search);
	const changedText = (name: string) => {
		const at = changed.get(name) ?? flagOf(name)?.createdAt;
		return at ? momentText(at, now, consoleZone, usualWriting) : "–";
	};
	const releases = flags.filter(({ name }) => !isFeatureName(name));
	return {
		search,
		isUnleashAway: admin === null,
		workspaces: holders.length,
		features: featureNames
			.map((feature) => ({
				...featureRow(feature, flagOf(feature)),
				...countsOf(reachOf(services, feature, flagOf(feature), holders)),
				changed: changedText(feature),
			}))
			.filter(isWanted),
		releases: releases
			.map((flag) => ({
				key: flag.name,
				title: flag.description || flag.name,
				cell: releaseCell(flag),
				having: reachOf(services, flag.name, flag, holders).having,
				changed: changedText(flag.name),
				stale: staleness(flag, changed.get(flag.name) ?? null, now),
			}))
			.filter(isWanted),
	};
}

function countsOf({ having, lent }: FlagReach) {
	return { having, lent };
}

/**
 * Whom a flag reaches by what this process knows of it, at most 2 s behind Unleash; what Unleash says of its switch
 * counts at once.
 */
export function reachOf(
	{ flags }: Pick<Services, "flags">,
	name: string,
	facts: FlagFacts | undefined,
	holders: readonly ActiveHolding[],
): FlagReach {
	const feature = isFeatureName(name) ? name : null;
	return flagReach(feature, holders, ({ id, entitlement }) => {
		const plan = feature ? planAskedWith(feature, entitlement) : entitlement.plan;
		const context = { tenantId: id, plan: plan.name, planVersion: plan.version };
		return switchedAs(facts, flags.read(name, context));
	});
}
