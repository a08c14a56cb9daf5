import { momentText } from "#app/lib/moment-text.ts";
import { usualWriting } from "#app/lib/writing.ts";
import { type FlagFacts, rolloutOf, strategyWords } from "#app/modules/flags/flag-facts.ts";
import { planGates } from "#app/modules/flags/plan-gates.ts";
import { readFlags } from "#app/modules/flags/read-flags.server.ts";
import { features, isFeatureName } from "#app/modules/subscription/features.ts";
import { planOf } from "#app/modules/subscription/plans.ts";
import type { StaffArgs } from "#app/request/enter-product.server.ts";
import { notFound } from "#app/request/problem.ts";
import { activeHoldings } from "./active-holdings.server.ts";
import { consoleZone } from "./console-zone.ts";
import { reachOf } from "./features-page.server.ts";
import { flagHistory } from "./flag-history.server.ts";
import { mayLend } from "./may.ts";
import { audienceOf } from "./rollout-form.ts";

/** One flag: whom it reaches, how it got there, and its switch. */
export async function flagPage(args: StaffArgs) {
	const { db, staff, services, params, now } = args;
	const name = params.flag ?? "";
	const [{ admin, flags }, holders] = await Promise.all([
		readFlags(services),
		activeHoldings(db, now),
	]);
	const flag = flags.find((known) => known.name === name);
	if (!flag && !isFeatureName(name)) throw notFound("flag");
	return {
		flag: shownFlag(name, flag, now),
		rollout: flag ? rolloutOf(flag) : 100,
		audience: audienceOf(flag?.strategies ?? []),
		strategies: (flag?.strategies ?? []).map(strategyWords),
		reach: reachOf(services, name, flag, holders),
		isUnleashAway: admin === null,
		maySwitch: mayLend(staff.role),
		history: await flagHistory(args, admin, name, 30),
	};
}

export type FlagPage = Awaited<ReturnType<typeof flagPage>>;

function shownFlag(name: string, flag: FlagFacts | undefined, now: Date) {
	const feature = isFeatureName(name) ? features[name] : null;
	const gate = planGates.find((known) => known.flag === name);
	const moment = (at: Date | null | undefined) =>
		at ? momentText(at, now, consoleZone, usualWriting) : null;
	return {
		name,
		title: feature?.title ?? name,
		description: feature?.description ?? flag?.description ?? "",
		kind: feature ? "Gate of the plans" : "Release",
		isFeature: feature !== null,
		plans: gate ? gate.rung.plans.map((plan) => planOf(plan).title) : [],
		isKnown: flag !== undefined,
		isKilled: flag !== undefined && !flag.isOn && flag.strategies.length > 0,
		isOn: flag ? flag.isOn : true,
		made: moment(flag?.createdAt),
		asked: moment(flag?.lastAskedAt),
	};
}
