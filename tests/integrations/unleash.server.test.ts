import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { readEnv } from "#app/env.server.ts";
import { createFlags, type Flags } from "#app/integrations/unleash/flags.server.ts";
import { runFlagsCommand } from "#app/modules/flags/flags-command.server.ts";
import { planGates } from "#app/modules/flags/plan-gates.ts";
import { planSync, syncFlags } from "#app/modules/flags/sync.server.ts";
import { featureNames } from "#app/modules/subscription/features.ts";
import { isReleased } from "#app/request/entitlement.server.ts";
import { reasonFor, tenantOn, wrongDecisions } from "#tests/kit/decisions.ts";
import { testKit } from "#tests/kit/kit.ts";
import { testEnv } from "#tests/kit/services.ts";
import { startTestUnleash, type TestUnleash } from "#tests/kit/unleash.ts";

const kit = testKit();
const dataDir = mkdtempSync(join(tmpdir(), "crowdminder-flags-"));
const open: Flags[] = [];
const logged: string[] = [];
let unleash: TestUnleash;

beforeAll(async () => {
	unleash = await startTestUnleash(kit.urls.superuserUrl);
	await Promise.all([syncFlags(unleash.admin, note), syncFlags(unleash.admin, note)]);
}, 90_000);

afterAll(async () => {
	for (const flags of open) await flags.stop();
	await unleash.remove();
	rmSync(dataDir, { recursive: true, force: true });
});

function note() {}

async function startFlags(wish: { dir?: string; url?: string; token?: string } = {}) {
	const say = (details: unknown, words?: string) => {
		logged.push(words ?? String(details));
	};
	const flags = await createFlags({
		env: {
			UNLEASH_URL: wish.url ?? unleash.url,
			UNLEASH_CLIENT_TOKEN: wish.token ?? unleash.clientToken,
			DATA_DIR: wish.dir ?? dataDir,
		},
		log: { info: say, warn: say, debug: () => undefined },
		gates: planGates,
	});
	open.push(flags);
	return flags;
}

async function msUntil(isSo: () => boolean): Promise<number> {
	const began = performance.now();
	while (!isSo() && performance.now() - began < 10_000) await pause(10);
	return performance.now() - began;
}

test("two processes that sync at once leave what one sync wants", async () => {
	expect(await planSync(unleash.admin)).toEqual([]);
	const flags = await unleash.admin.flags();
	expect(flags.filter((flag) => flag.isOn).map((flag) => flag.name)).toEqual(
		[...featureNames].sort(),
	);
});

test("with Unleash in sync every plan has its features and no others", async () => {
	expect(wrongDecisions(await startFlags(), [])).toEqual([]);
});

test("Unleash alone refuses a plan that is not in a flag's segment", async () => {
	const flags = await startFlags();
	const context = { tenantId: "t", planVersion: 1 };
	expect(flags.read("time-reports", { ...context, plan: "starter" })).toBe("off");
	expect(flags.read("time-reports", { ...context, plan: "team" })).toBe("on");
	expect(flags.read("sso", { ...context, plan: "team" })).toBe("off");
});

test("a flip is seen within 2 s, in both directions", async () => {
	const flags = await startFlags();
	for (const to of ["off", "on", "off", "on"] as const) {
		await unleash.admin.turn("time-reports", to);
		const wanted = to === "on" ? "allowed" : "kill_switch";
		const ms = await msUntil(() => reasonFor(flags, "team", "time-reports") === wanted);
		expect(ms).toBeLessThan(2_000);
	}
});

test("a sync leaves a kill switch and a rollout as people set them", async () => {
	await unleash.admin.turn("webhooks", "off");
	const [strategy] = await strategiesOf("api");
	if (!strategy) throw new Error("no strategy");
	const half = { ...strategy, parameters: { ...strategy.parameters, rollout: "50" } };
	await unleash.admin.changeStrategy("api", half);
	await syncFlags(unleash.admin, note);
	const flags = await unleash.admin.flags();
	expect(flags.find(({ name }) => name === "webhooks")?.isOn).toBe(false);
	expect((await strategiesOf("api"))[0]?.parameters.rollout).toBe("50");
	await unleash.admin.changeStrategy("api", strategy);
	await unleash.admin.turn("webhooks", "on");
});

test("what somebody changed on a plan's gate is told and mended", async () => {
	const segment = (await unleash.admin.segments()).find(({ name }) => name === "plan-team");
	const [strategy] = await strategiesOf("rates");
	if (!segment || !strategy) throw new Error("not in sync");
	const [constraint] = segment.constraints;
	if (!constraint) throw new Error("no constraint");
	await unleash.admin.changeSegment({
		...segment,
		constraints: [{ ...constraint, values: ["starter", "team"] }],
	});
	await unleash.admin.changeStrategy("rates", { ...strategy, segments: [] });
	const told: string[] = [];
	await syncFlags(unleash.admin, (step) => step.isDrift && told.push(step.words));
	expect(told).toEqual([
		"Set the segment plan-team back to: plan is one of team, business",
		"Put the segment plan-team back on a strategy of rates",
	]);
	expect(await planSync(unleash.admin)).toEqual([]);
});

test("a constraint that a missing field satisfies is told, and left to people", async () => {
	const [strategy] = await strategiesOf("retainers");
	if (!strategy) throw new Error("not in sync");
	const negative = { contextName: "plan", operator: "NOT_IN", values: ["team"], inverted: false };
	await unleash.admin.changeStrategy("retainers", { ...strategy, constraints: [negative] });
	const told: string[] = [];
	await syncFlags(unleash.admin, (step) => told.push(step.words));
	expect(told).toEqual([
		"retainers has a constraint that is true when its field is missing (NOT IN, or inverted)",
	]);
	await unleash.admin.changeStrategy("retainers", strategy);
});

test("a flag of a release is off until somebody makes it, and is missed once in the log", async () => {
	const flags = await startFlags();
	const services = { flags, clock: () => new Date() };
	logged.length = 0;
	expect(isReleased(services, tenantOn("business"), null, "new-week-sheet")).toBe(false);
	expect(isReleased(services, tenantOn("business"), null, "new-week-sheet")).toBe(false);
	expect(logged).toEqual(["Unleash has no such flag"]);
	await unleash.admin.createFlag({ name: "new-week-sheet", description: "", type: "release" });
	await unleash.admin.turn("new-week-sheet", "on");
	const ms = await msUntil(() =>
		isReleased(services, tenantOn("business"), null, "new-week-sheet"),
	);
	expect(ms).toBeLessThan(2_000);
});

test("Unleash stopped and restarted under load gives and takes nothing wrongly", async () => {
	await unleash.admin.turn("stock", "off");
	const flags = await startFlags({ dir: mkdtempSync(join(dataDir, "load-")) });
	const killed = await msUntil(() => reasonFor(flags, "team", "stock") === "kill_switch");
	expect(killed).toBeLessThan(2_000);
	const wrong = new Set<string>();
	const load = new AbortController();
	let rounds = 0;
	const loading = (async () => {
		while (!load.signal.aborted) {
			for (const words of wrongDecisions(flags, ["stock"])) wrong.add(words);
			rounds += 1;
			await pause(1);
		}
	})();
	await unleash.stop();
	await pause(1_500);
	await unleash.start();
	await pause(1_500);
	load.abort();
	await loading;
	expect([...wrong]).toEqual([]);
	expect(rounds).toBeGreaterThan(100);
	await unleash.admin.turn("stock", "on");
	const ms = await msUntil(() => reasonFor(flags, "team", "stock") === "allowed");
	expect(ms).toBeLessThan(2_000);
}, 60_000);

test("a start without Unleash takes the last known state, kill switches included", async () => {
	const dir = mkdtempSync(join(dataDir, "backup-"));
	await unleash.admin.turn("leave", "off");
	const first = await startFlags({ dir });
	expect(await msUntil(() => reasonFor(first, "team", "leave") === "kill_switch")).toBeLessThan(
		2_000,
	);
	await first.stop();
	await unleash.admin.turn("leave", "on");
	const began = performance.now();
	const again = await startFlags({ dir, url: "http://127.0.0.1:9" });
	expect(performance.now() - began).toBeLessThan(1_000);
	expect(wrongDecisions(again, ["leave"])).toEqual([]);
});

test("a first start without Unleash follows the plans, and releases nothing", async () => {
	const flags = await startFlags({
		dir: mkdtempSync(join(dataDir, "first-")),
		url: "http://127.0.0.1:9",
	});
	expect(wrongDecisions(flags, [])).toEqual([]);
	const services = { flags, clock: () => new Date() };
	expect(isReleased(services, tenantOn("business"), null, "new-week-sheet")).toBe(false);
});

test("a token that Unleash refuses leaves the plans in force", async () => {
	const dir = mkdtempSync(join(dataDir, "refused-"));
	const flags = await startFlags({ dir, token: "*:development.not-a-token" });
	expect(wrongDecisions(flags, [])).toEqual([]);
});

test("the backup is for this user alone, and a damaged one is passed over", async () => {
	const dir = mkdtempSync(join(dataDir, "private-"));
	chmodSync(dir, 0o755);
	await (await startFlags({ dir })).stop();
	const file = join(dir, "flags", "last-known.json");
	expect(statSync(join(dir, "flags")).mode & 0o777).toBe(0o700);
	expect(statSync(file).mode & 0o777).toBe(0o600);
	expect(readFileSync(file, "utf8")).toContain('"time-reports"');
	writeFileSync(file, '{"features": 7');
	const flags = await startFlags({ dir, url: "http://127.0.0.1:9" });
	expect(wrongDecisions(flags, [])).toEqual([]);
});

test("the command line lists, switches and explains", async () => {
	const acme = await kit.createTenant({ slug: "acme-of-flags", plan: "starter" });
	const said: string[] = [];
	const run = async (...argv: string[]) => {
		said.length = 0;
		return runFlagsCommand(argv, {
			out: (text) => said.push(text),
			err: (line) => said.push(line),
			open: async () => ({ env: commandEnv(), stop: async () => undefined }),
		});
	};
	expect(await run("off", "time-reports")).toBe(0);
	await unleashNotices();
	expect(await run("list")).toBe(0);
	expect(said.find((line) => line.startsWith("time-reports "))).toContain(" off ");
	expect(await run("explain", "time-reports", acme.slug, acme.owner.email)).toBe(0);
	expect(said.at(-1)).toBe("\nkill_switch\n");
	expect(await run("on", "time-reports")).toBe(0);
	await unleashNotices();
	expect(await run("explain", "time-reports", acme.slug)).toBe(0);
	expect(said.at(-1)).toBe("\nnot_in_plan (Team has it)\n");
	expect(await run("sync", "--plan")).toBe(0);
	expect(said).toEqual(["That is the plan; nothing was changed.\n"]);
});

test("the command line names what it cannot do", async () => {
	const said: string[] = [];
	const io = {
		out: (text: string) => said.push(text),
		err: (line: string) => said.push(line),
		open: async () => ({ env: commandEnv(), stop: async () => undefined }),
	};
	expect(await runFlagsCommand(["off", "no-such-flag"], io)).toBe(1);
	expect(said.at(-1)).toBe("Unleash has no such flag.");
	expect(await runFlagsCommand(["explain", "cake", "acme-of-flags"], io)).toBe(1);
	expect(await runFlagsCommand(["explain", "api", "nobody-here"], io)).toBe(1);
	expect(said.at(-1)).toBe("There is no workspace nobody-here.");
	expect(await runFlagsCommand([], io)).toBe(2);
	expect(await runFlagsCommand(["off"], io)).toBe(2);
});

/** Unleash itself looks for changes once a second. */
function unleashNotices(): Promise<void> {
	return pause(1_500);
}

function commandEnv() {
	return readEnv({
		...testEnv(kit),
		DATA_DIR: mkdtempSync(join(dataDir, "command-")),
		UNLEASH_URL: unleash.url,
		UNLEASH_CLIENT_TOKEN: unleash.clientToken,
		UNLEASH_ADMIN_TOKEN: unleash.adminToken,
	});
}

async function strategiesOf(flag: string) {
	const known = (await unleash.admin.flags()).find(({ name }) => name === flag);
	return known?.strategies ?? [];
}
