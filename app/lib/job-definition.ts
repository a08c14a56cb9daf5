import type { z } from "zod";

export type JobScope = "tenant" | "site";

/** How often and how late a job that fails is tried again: `firstDelay` seconds, doubled each time up to `longestDelay`. */
export type RetryRule = { limit: number; firstDelay: number; longestDelay: number };

export type JobDefinition<Scope extends JobScope, Payload extends z.ZodType> = {
	readonly scope: Scope;
	readonly payload: Payload;
	readonly retry: RetryRule;
	/** Higher runs first, among all tenants' jobs. */
	readonly priority: number;
	/** Seconds after which an attempt is given up and the job tried again. */
	readonly timeLimit: number;
	/** Runs for a suspended workspace too; others wait until it is open again. */
	readonly whileSuspended: boolean;
};

type Options = {
	retry?: RetryRule;
	priority?: number;
	timeLimit?: number;
	whileSuspended?: boolean;
};

/** Five more tries within about five minutes. */
const usualRetry: RetryRule = { limit: 5, firstDelay: 10, longestDelay: 300 };

/** A job of one tenant: it runs in that tenant's transaction. */
export function tenantJob<Payload extends z.ZodType>(
	payload: Payload,
	options: Options = {},
): JobDefinition<"tenant", Payload> {
	return definition("tenant", payload, options);
}

/** A job of the site or the product: it belongs to no tenant. */
export function siteJob<Payload extends z.ZodType>(
	payload: Payload,
	options: Options = {},
): JobDefinition<"site", Payload> {
	return definition("site", payload, options);
}

function definition<Scope extends JobScope, Payload extends z.ZodType>(
	scope: Scope,
	payload: Payload,
	{ retry = usualRetry, priority = 0, timeLimit = 300, whileSuspended = false }: Options,
): JobDefinition<Scope, Payload> {
	return { scope, payload, retry, priority, timeLimit, whileSuspended };
}
