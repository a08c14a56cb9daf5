import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { InMemStorageProvider, Unleash, UnleashEvents } from "unleash-client";
import { bootstrapFlags } from "#app/integrations/unleash/bootstrap.ts";
import { createFlags } from "#app/integrations/unleash/flags.server.ts";
import { nothingBought } from "#app/modules/entitlements/effective.ts";
import { planGates } from "#app/modules/flags/plan-gates.ts";
import { featuresFor } from "#app/request/entitlement.server.ts";
import { median, type Result, resultOf } from "./lib/result.ts";

export const name = "can(): plan and flag together, against unleash-client alone";

const runs = 7;
const perRun = 200_000;
const feature = "time-reports";
const tenant = {
	id: "tenant-1",
	plan: "team",
	planVersion: 1,
	trialEndsAt: null,
	...nothingBought,
} as const;
const member = { id: "member-1", role: "manager" } as const;
const context = {
	...{ tenantId: tenant.id, userId: member.id, role: member.role },
	...{ plan: tenant.plan, planVersion: tenant.planVersion },
};

/** Both hold the catalogue's flags and answer from memory; neither counts metrics. */
export async function run(): Promise<Result[]> {
	const dataDir = mkdtempSync(join(tmpdir(), "crowdminder-bench-flags-"));
	const flags = await createFlags({
		env: { UNLEASH_URL: undefined, UNLEASH_CLIENT_TOKEN: undefined, DATA_DIR: dataDir },
		log: { info: ignore, warn: ignore, debug: ignore },
		gates: planGates,
	});
	const services = { flags, clock: () => new Date() };
	const alone = await startAlone();
	const can = featuresFor(services, tenant, member);
	const measured = inTurn({
		alone: () => alone.isEnabled(feature, context),
		first: () => featuresFor(services, tenant, member)(feature).allowed,
		again: () => can(feature).allowed,
	});
	alone.destroy();
	await flags.stop();
	rmSync(dataDir, { recursive: true, force: true });
	const ratio = (rates: readonly number[]) => ({
		to: "unleash-client alone",
		value: median(rates) / median(measured.alone),
	});
	return [
		resultOf("isEnabled() of unleash-client alone", "calls/s", measured.alone),
		resultOf("can(), the first of a request", "calls/s", measured.first, {
			ratio: ratio(measured.first),
			note: "works out the entitlement too, which serves all further calls of the request",
		}),
		resultOf("can(), the same feature again", "calls/s", measured.again, {
			ratio: ratio(measured.again),
		}),
	];
}

async function startAlone(): Promise<Unleash> {
	const { features, segments } = JSON.parse(bootstrapFlags(planGates));
	const unleash = new Unleash({
		appName: "bench",
		url: "http://unleash.invalid/api/",
		refreshInterval: 0,
		disableMetrics: true,
		bootstrap: { data: features, segments },
		storageProvider: new InMemStorageProvider(),
		skipInstanceCountWarning: true,
		disableAutoStart: true,
	});
	await Promise.all([once(unleash, UnleashEvents.Ready), unleash.start()]);
	return unleash;
}

/** Calls a second of each, their runs taken in turn so that a busy moment meets all of them. */
function inTurn<Name extends string>(works: Record<Name, () => boolean>): Record<Name, number[]>;
function inTurn(works: Record<string, () => boolean>): Record<string, number[]> {
	const rates = Object.entries(works).map(([what, work]) => ({
		what,
		work,
		taken: Array.of<number>(),
	}));
	for (let n = 0; n <= runs; n += 1) {
		for (const { work, taken } of rates) {
			const rate = rateOf(work);
			// The first run warms up.
			if (n > 0) taken.push(rate);
		}
	}
	return Object.fromEntries(rates.map(({ what, taken }) => [what, taken]));
}

function rateOf(work: () => boolean): number {
	const began = performance.now();
	for (let call = 0; call < perRun; call += 1) {
		if (!work()) throw new Error("The feature is on: nothing else may be answered.");
	}
	return perRun / ((performance.now() - began) / 1_000);
}

function ignore() {}
