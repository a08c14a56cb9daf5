import { type AppLoadContext, data } from "@remix-run/node";
import { isProblem, Problem } from "./problem.ts";

/** What a refused request shows: the error boundary and the forms read it. */
export type Refusal = {
	readonly code: string;
	readonly message: string;
	/** What it is about: a feature's key. */
	readonly subject?: string;
	/** The lowest plan that has it. */
	readonly plan?: string;
	readonly requestId: string;
};

/** The thrown answer for a page that cannot be shown, with the id under which the log knows it. */
export function refuseLoader(error: unknown, context: AppLoadContext): never {
	if (isAnswer(error)) throw error;
	throw refusal(asProblem(error) ?? asBug(error, context), context);
}

/** Refusals that leave the form as it is: the person mends it, signs in again or waits. */
const staysOnForm = new Set([401, 409, 413, 422, 429, 503]);

/**
 * The answer of an action that was refused: returned, so that the form keeps what was typed; what nobody can
 * mend in the form (404, 403, a bug) shows a page.
 */
export function refuseAction(error: unknown, context: AppLoadContext) {
	if (isAnswer(error)) throw error;
	const problem = asProblem(error) ?? asBug(error, context);
	if (!staysOnForm.has(problem.status)) throw refusal(problem, context);
	return refusal(problem, context);
}

/** A redirect, or data that is thrown on purpose. */
function isAnswer(error: unknown): boolean {
	if (error instanceof Response) return true;
	const isRecord = typeof error === "object" && error !== null;
	return isRecord && "type" in error && error.type === "DataWithResponseInit";
}

/** What should not have happened: the log has it, the person its id. */
function asBug(error: unknown, { requestId, services }: AppLoadContext): Problem {
	services.log.error({ err: error, requestId }, "a page failed");
	return new Problem(
		"bug",
		"Something went wrong on our side. What you saved is safe; the number below helps us to find it.",
		{ status: 500 },
	);
}

function refusal(problem: Problem, context: AppLoadContext) {
	const { requestId, services } = context;
	if (problem.detail !== undefined) {
		services.log.info({ requestId, problem: problem.code, err: problem.detail }, "refused");
	}
	const body: { problem: Refusal } = {
		problem: {
			code: problem.code,
			message: problem.message,
			requestId,
			...(problem.subject === undefined ? {} : { subject: problem.subject }),
			...(problem.plan === undefined ? {} : { plan: problem.plan }),
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

/** The refusal that an error is: our own, a database that is away, text that it cannot keep; null for a bug. */
export function asProblem(error: unknown): Problem | null {
	if (isProblem(error)) return error;
	if (hasCode(error, unkeepableCodes)) return unkeepable(error);
	if (!hasCode(error, awayCodes)) return null;
	return new Problem(
		"database_away",
		"We cannot reach our database for the moment. What you have saved is safe. Try again in a few seconds.",
		{ status: 503, detail: error, retryAfter: 5 },
	);
}

/** PostgreSQL keeps every character but NUL, which no keyboard types (its manual, 8.3). */
const unkeepableCodes = new Set(["22021", "22P05"]);

function unkeepable(error: unknown): Problem {
	return new Problem(
		"text.unkeepable",
		"There is a sign in it that cannot be kept. Type the text anew.",
		{ detail: error },
	);
}

function hasCode(error: unknown, codes: ReadonlySet<string>): boolean {
	if (!(error instanceof Error)) return false;
	const code = "code" in error ? error.code : undefined;
	return (typeof code === "string" && codes.has(code)) || hasCode(error.cause, codes);
}
