import { type AppLoadContext, data } from "@remix-run/node";
import { errorForLog } from "#app/log.server.ts";
import { isProblem, Problem } from "./problem.ts";

/** What a refused request shows: the error boundary and the forms read it. */
export type Refusal = {
	readonly code: string;
	readonly message: string;
	/** What it is about: a feature's key. */
	readonly subject?: string;
	readonly requestId: string;
};

/** The thrown answer for a page that cannot be shown; a bug flies on to the boundary. */
export function refuseLoader(error: unknown, context: AppLoadContext): never {
	const problem = asProblem(error);
	if (!problem) throw error;
	throw refusal(problem, context);
}

/**
 * The answer of an action that was refused: returned, so that the form keeps what was typed; what the
 * person cannot mend in the form (404, 403, 503) shows a page.
 */
export function refuseAction(error: unknown, context: AppLoadContext) {
	const problem = asProblem(error);
	if (!problem) throw error;
	if (![401, 409, 413, 422, 429].includes(problem.status)) throw refusal(problem, context);
	return refusal(problem, context);
}

function refusal(problem: Problem, context: AppLoadContext) {
	const { requestId, services } = context;
	if (problem.detail !== undefined || problem.status >= 500) {
		services.log.info(
			{ requestId, problem: problem.code, err: errorForLog(problem.detail) },
			"refused",
		);
	}
	const body: { problem: Refusal } = {
		problem: {
			code: problem.code,
			message: problem.message,
			requestId,
			...(problem.subject === undefined ? {} : { subject: problem.subject }),
		},
	};
	const headers: Record<string, string> =
		problem.retryAfter === undefined ? {} : { "Retry-After": String(problem.retryAfter) };
	return data(body, { status: problem.status, headers });
}

const awayCodes = new Set([
	"ECONNREFUSED",
	"ECONNRESET",
	"CONNECT_TIMEOUT",
	"CONNECTION_CLOSED",
	"CONNECTION_ENDED",
	"CONNECTION_DESTROYED",
	"57P01",
	"57P02",
	"57P03",
	"53300",
]);

function asProblem(error: unknown): Problem | null {
	if (isProblem(error)) return error;
	if (!isDatabaseAway(error)) return null;
	return new Problem(
		"database_away",
		"We cannot reach our database for the moment. What you have saved is safe. Try again in a few seconds.",
		{ status: 503, detail: error, retryAfter: 5 },
	);
}

function isDatabaseAway(error: unknown): boolean {
	if (!(error instanceof Error)) return false;
	const code = "code" in error ? error.code : undefined;
	return (typeof code === "string" && awayCodes.has(code)) || isDatabaseAway(error.cause);
}
