import { hostname } from "node:os";
import { Unleash, UnleashEvents } from "unleash-client";
import type { Env } from "#app/env.server.ts";
import type { Logger } from "#app/log.server.ts";
import { type Backup, openBackup } from "./backup.server.ts";
import { bootstrapFlags, type GatedFlag } from "./bootstrap.ts";
import { FlagRepository } from "./repository.server.ts";
import { type FlagDefinition, readSnapshot, type Snapshot } from "./snapshot.ts";

export type FlagContext = {
	tenantId: string;
	userId?: string;
	role?: string;
	/** As the person chose it: `en-ZA`. */
	language?: string;
	/** Whose contents hold now: in a trial not the one that was chosen. */
	plan: string;
	planVersion: number;
};

/**
 * What Unleash says of a flag, from memory: no I/O. `killed`: off for everybody; `off`: its strategies leave
 * this person out; `unknown`: there is no such flag, which is logged once.
 */
export type Flags = {
	read(name: string, context: FlagContext): "on" | "off" | "killed" | "unknown";
	/** Every flag as it was last known, from memory. */
	known(): KnownFlag[];
	stop(): Promise<void>;
};

export type KnownFlag = {
	readonly name: string;
	readonly type: string;
	readonly isOn: boolean;
	readonly strategies: readonly KnownStrategy[];
};

type KnownStrategy = {
	readonly parameters: Readonly<Record<string, unknown>>;
	readonly constraints: readonly {
		readonly contextName: string;
		readonly operator: string;
		readonly values: readonly string[];
		readonly inverted: boolean;
	}[];
	readonly segments: readonly number[];
};

export type FlagsOptions = {
	env: Pick<Env, "UNLEASH_URL" | "UNLEASH_CLIENT_TOKEN" | "DATA_DIR">;
	log: Pick<Logger, "info" | "warn" | "debug">;
	/** The catalogue, believed until Unleash was reached once. */
	gates: readonly GatedFlag[];
};

/**
 * Unleash takes up to 1 s to notice a change itself. Together a flip reaches people within 2 s.
 */
const everyMs = 500;
const timeoutMs = 2_000;
/** How long a start waits for a first answer, so that a switched-off feature does not flash up. */
const firstAnswerMs = 1_000;

/** Starts with the last known state, or else the catalogue, whether Unleash can be reached or not. */
export async function createFlags(options: FlagsOptions): Promise<Flags> {
	const { env, log } = options;
	const backup = await openBackup(env.DATA_DIR);
	const source = sourceOf(env);
	const repository = new FlagRepository({
		source,
		initial: await firstBelief(backup, options.gates),
		everyMs,
		timeoutMs,
		onChange: (text) =>
			backup.write(text).catch((err) => log.warn({ err }, "the flags' backup cannot be written")),
		onReach: (isReached, err) => logReach(log, isReached, err),
	});
	const unleash = connect(source, repository, log);
	await Promise.race([unleash.start(), patience(firstAnswerMs)]);
	return {
		read: reader(unleash, repository, log),
		known: () => [...repository.known.flags.values()].map(knownFlag),
		async stop() {
			unleash.destroy();
			await repository.end();
		},
	};
}

function sourceOf(env: FlagsOptions["env"]) {
	const { UNLEASH_URL: url, UNLEASH_CLIENT_TOKEN: token } = env;
	return url && token ? { url, token } : null;
}

async function firstBelief(backup: Backup, gates: readonly GatedFlag[]): Promise<Snapshot> {
	const kept = await backup.read();
	const known = kept === null ? null : readSnapshot(kept);
	return known ?? readSnapshot(bootstrapFlags(gates)) ?? { flags: new Map(), segments: new Map() };
}

function connect(
	source: { url: string; token: string } | null,
	repository: FlagRepository,
	log: FlagsOptions["log"],
): Unleash {
	const unleash = new Unleash({
		appName: "crowdminder",
		instanceId: `${hostname()}-${process.pid}`,
		url: new URL("api/", `${source?.url ?? "http://unleash.invalid"}/`).href,
		customHeaders: { Authorization: source?.token ?? "" },
		repository,
		disableMetrics: source === null,
		disableAutoStart: true,
		skipInstanceCountWarning: true,
	});
	for (const event of [UnleashEvents.Error, UnleashEvents.Warn]) {
		unleash.on(event, (err) => log.debug({ err }, "unleash"));
	}
	return unleash;
}

function reader(unleash: Unleash, repository: FlagRepository, log: FlagsOptions["log"]) {
	const missing = new Set<string>();
	const isMissing = (name: string): "unknown" => {
		if (!missing.has(name)) log.warn({ flag: name }, "Unleash has no such flag");
		missing.add(name);
		return "unknown";
	};
	return (name: string, context: FlagContext) => {
		const flag = repository.getToggle(name);
		if (!flag) return isMissing(name);
		if (!flag.enabled) return whyDisabled(flag);
		return unleash.isEnabled(name, context) ? "on" : "off";
	};
}

/** A flag is made in steps: one without a strategy was never on, so nobody switched it off. */
function whyDisabled(flag: FlagDefinition): "killed" | "unknown" {
	return flag.strategies?.length ? "killed" : "unknown";
}

function knownFlag({ name, type, enabled, strategies = [] }: FlagDefinition): KnownFlag {
	return {
		name,
		type: type ?? "release",
		isOn: enabled,
		strategies: strategies.map(({ parameters = {}, constraints = [], segments = [] }) => ({
			parameters,
			segments,
			constraints: constraints.map(({ contextName, operator, values = [], inverted }) => ({
				...{ contextName, operator, values, inverted },
			})),
		})),
	};
}

function logReach(log: FlagsOptions["log"], isReached: boolean, err: unknown): void {
	if (isReached) log.info("Unleash answers");
	else log.warn({ err }, "Unleash does not answer: the flags stay as they were last known");
}

function patience(ms: number): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, ms).unref());
}
