export type ProblemOptions = {
	/** HTTP status; 422 unless said. */
	status?: number;
	/** What it is about, for a page that can say more: a feature's key. */
	subject?: string;
	/** The lowest plan that has what was asked for. */
	plan?: string;
	/** For the log only. Never shown. */
	detail?: unknown;
	/** Seconds after which trying again makes sense (429, 503). */
	retryAfter?: number;
};

/**
 * A refusal that a person may read: `code` names the rule ("slug.taken"), `message` is the sentence shown,
 * `detail` goes to the log.
 */
export class Problem extends Error {
	override name = "Problem";
	readonly code: string;
	readonly status: number;
	readonly subject: string | undefined;
	readonly plan: string | undefined;
	readonly detail: unknown;
	readonly retryAfter: number | undefined;

	constructor(code: string, message: string, options: ProblemOptions = {}) {
		super(message);
		this.code = code;
		this.status = options.status ?? 422;
		this.subject = options.subject;
		this.plan = options.plan;
		this.detail = options.detail;
		this.retryAfter = options.retryAfter;
	}
}

/** By name: the built pages and the processes around them each have a class of their own. */
export function isProblem(error: unknown): error is Problem {
	return error instanceof Error && error.name === "Problem" && "code" in error;
}

/** An object that does not exist for this person; the same words whether it exists or not. */
export function notFound(what = "page"): Problem {
	return new Problem("not_found", `We could not find that ${what}.`, { status: 404 });
}
