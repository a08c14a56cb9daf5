import { z } from "zod";

/** Flags live in Unleash's first project. */
const project = "api/admin/projects/default/features";

/** Unleash's Admin API refused; 409 means that somebody else was quicker. */
export class UnleashRefused extends Error {
	override name = "UnleashRefused";
	readonly status: number;

	constructor(what: string, status: number, answer: string) {
		super(`Unleash refused ${what} with ${status}: ${answer.slice(0, 300)}`);
		this.status = status;
	}
}

const contextField = z.object({
	name: z.string(),
	legalValues: z.array(z.object({ value: z.string() })).default([]),
	stickiness: z.boolean().default(false),
});
const constraint = z.object({
	contextName: z.string(),
	operator: z.string(),
	values: z.array(z.string()).default([]),
	inverted: z.boolean().default(false),
});
const segment = z.object({
	id: z.number(),
	name: z.string(),
	constraints: z.array(constraint),
});
const strategy = z.object({
	id: z.string(),
	name: z.string(),
	parameters: z.record(z.string(), z.union([z.string(), z.number()])).default({}),
	constraints: z.array(constraint).default([]),
	segments: z.array(z.number()).default([]),
	disabled: z.boolean().nullish(),
});
const flagNames = z.object({ features: z.array(z.object({ name: z.string() })) });
const flagHeads = z.object({
	features: z.array(
		z.object({
			name: z.string(),
			type: z.string().default("release"),
			createdAt: z.coerce.date(),
			lastSeenAt: z.coerce.date().nullish(),
		}),
	),
});
const events = z.object({
	events: z.array(
		z.object({
			id: z.number(),
			type: z.string(),
			createdBy: z.string(),
			createdAt: z.coerce.date(),
			featureName: z.string().nullish(),
			environment: z.string().nullish(),
		}),
	),
});
const exported = z.object({
	features: z.array(z.object({ name: z.string(), description: z.string().nullish() })),
	featureEnvironments: z.array(z.object({ featureName: z.string(), enabled: z.boolean() })),
	featureStrategies: z.array(strategy.extend({ featureName: z.string() })),
});

export type ContextField = z.output<typeof contextField>;
export type Constraint = z.output<typeof constraint>;
export type Segment = z.output<typeof segment>;
export type Strategy = z.output<typeof strategy>;
export type NewStrategy = Omit<Strategy, "id" | "constraints" | "disabled"> & {
	constraints?: Constraint[];
};
export type UnleashEvent = z.output<typeof events>["events"][number];
export type FlagInUnleash = {
	name: string;
	description: string;
	/** `permission` for a plan's gate, `release` for the others; see Unleash's feature flag types. */
	type: string;
	createdAt: Date;
	/** When a process last asked for it; null when none ever did. */
	lastAskedAt: Date | null;
	/** In this environment, for anybody at all. */
	isOn: boolean;
	strategies: Strategy[];
};

type Access = { url: string; token: string; environment: string; timeoutMs?: number };

export type UnleashAdmin = ReturnType<typeof openAdmin>;

/** Unleash's Admin API for one environment. Throws `UnleashRefused`, or what `fetch` throws. */
export function openAdmin(access: Access) {
	const ask = asker(access);
	const here = (flag: string) => `${project}/${flag}/environments/${access.environment}`;
	return {
		async contextFields(): Promise<ContextField[]> {
			return z.array(contextField).parse(await ask("GET", "api/admin/context"));
		},
		createContextField: (field: ContextField) => ask("POST", "api/admin/context", field),
		changeContextField: (field: ContextField) =>
			ask("PUT", `api/admin/context/${field.name}`, field),

		async segments(): Promise<Segment[]> {
			const answer = await ask("GET", "api/admin/segments");
			return z.object({ segments: z.array(segment) }).parse(answer).segments;
		},
		createSegment: (wanted: Omit<Segment, "id">) => ask("POST", "api/admin/segments", wanted),
		changeSegment: ({ id, ...wanted }: Segment) => ask("PUT", `api/admin/segments/${id}`, wanted),

		async flags(): Promise<FlagInUnleash[]> {
			const { features } = flagHeads.parse(await ask("GET", project));
			if (features.length === 0) return [];
			const answer = await ask("POST", "api/admin/features-batch/export", {
				environment: access.environment,
				features: features.map(({ name }) => name),
			});
			return joined(features, exported.parse(answer));
		},
		async archivedFlags(): Promise<string[]> {
			const answer = await ask("GET", "api/admin/search/features?archived=IS:true&limit=100");
			return flagNames.parse(answer).features.map(({ name }) => name);
		},
		/** What people and programs did to one flag or to all, newest first. */
		async events(flag: string | null, limit: number): Promise<UnleashEvent[]> {
			const of =
				flag === null ? "project=IS:default" : `feature=${encodeURIComponent(`IS:${flag}`)}`;
			const answer = await ask("GET", `api/admin/search/events?${of}&limit=${limit}`);
			return events.parse(answer).events;
		},
		createFlag: (flag: { name: string; description: string; type: string }) =>
			ask("POST", project, flag),
		addStrategy: (flag: string, wanted: NewStrategy) =>
			ask("POST", `${here(flag)}/strategies`, wanted),
		changeStrategy: (flag: string, { id, ...wanted }: Strategy) =>
			ask("PUT", `${here(flag)}/strategies/${id}`, wanted),
		removeStrategy: (flag: string, id: string) => ask("DELETE", `${here(flag)}/strategies/${id}`),
		/** Off is the kill switch: nobody has it, whatever the strategies say. */
		turn: (flag: string, to: "on" | "off") => ask("POST", `${here(flag)}/${to}`),
	};
}

/** The environment that a client token is for: `*:development.secret`. */
export function environmentOf(clientToken: string): string {
	const environment = /^[^:]+:([^.]+)\./.exec(clientToken)?.[1];
	if (!environment || environment === "*") {
		throw new Error("UNLEASH_CLIENT_TOKEN names no environment: it looks like *:production.…");
	}
	return environment;
}

function asker({ url, token, timeoutMs = 10_000 }: Access) {
	return async (method: string, path: string, body?: unknown): Promise<unknown> => {
		const response = await fetch(new URL(path, `${url}/`), {
			method,
			headers: { Authorization: token, "Content-Type": "application/json" },
			...(body === undefined ? {} : { body: JSON.stringify(body) }),
			signal: AbortSignal.timeout(timeoutMs),
		});
		const text = await response.text();
		if (!response.ok) throw new UnleashRefused(`${method} ${path}`, response.status, text);
		return text === "" ? null : JSON.parse(text);
	};
}

type Head = z.output<typeof flagHeads>["features"][number];

function joined(heads: readonly Head[], answer: z.output<typeof exported>): FlagInUnleash[] {
	const on = new Set(
		answer.featureEnvironments.filter((row) => row.enabled).map((row) => row.featureName),
	);
	return answer.features.map(({ name, description }) => {
		const head = heads.find((each) => each.name === name);
		return {
			name,
			description: description ?? "",
			type: head?.type ?? "release",
			createdAt: head?.createdAt ?? new Date(0),
			lastAskedAt: head?.lastSeenAt ?? null,
			isOn: on.has(name),
			strategies: answer.featureStrategies.filter((row) => row.featureName === name),
		};
	});
}
