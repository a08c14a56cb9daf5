import { setTimeout as wait } from "node:timers/promises";
import { sandboxNow } from "../clock.ts";
import { resources } from "../resources.ts";
import { changeSettings, type Sandbox, settingsOf } from "../sandbox.ts";
import { newId } from "../store/ids.ts";
import { authenticate } from "./authenticate.ts";
import { parseForm, type Raw, type RawHash } from "./form.ts";
import { fingerprint, keptAnswer, keyInUse } from "./idempotency.ts";
import { invalid, StripeProblem, unknownPath } from "./problem.ts";
import { readExpansion, render } from "./render.ts";

export type ApiRequest = {
	method: string;
	path: string;
	query: string;
	body: string;
	authorization: string | undefined;
	idempotencyKey: string | null;
};

export type ApiAnswer = {
	status: number;
	body: string;
	requestId: string;
	/** The request whose answer this repeats. */
	replays: string | null;
};

/** Answers requests to Stripe's API, one at a time for each Idempotency-Key. */
export function apiOf(sandbox: Sandbox): (request: ApiRequest) => Promise<ApiAnswer> {
	const running = new Set<string>();
	return async (request) => {
		const requestId = newId("req", 14);
		const key = request.method === "POST" ? request.idempotencyKey : null;
		try {
			authenticate(request.authorization, sandbox.secretKey);
			return await alone(running, key, async () => {
				await holdBack(sandbox);
				return answer(sandbox, request, key, requestId);
			});
		} catch (error) {
			return refused(error, requestId);
		}
	};
}

/** @throws 409 while another request with the same key runs */
async function alone<T>(
	running: Set<string>,
	key: string | null,
	work: () => Promise<T>,
): Promise<T> {
	if (key === null) return work();
	if (running.has(key)) throw keyInUse(key);
	running.add(key);
	return work().finally(() => running.delete(key));
}

function answer(
	sandbox: Sandbox,
	request: ApiRequest,
	key: string | null,
	requestId: string,
): ApiAnswer {
	const print = fingerprint(request.path, request.body);
	const kept = key ? keptAnswer(sandbox, key, print) : null;
	if (kept) return { status: kept.status, body: kept.body, requestId, replays: kept.requestId };
	const run = prepare(sandbox, request);
	const { status, body } = perform(sandbox, run, { id: requestId, idempotencyKey: key });
	if (key) {
		const keptAt = sandboxNow(sandbox) * 1000;
		sandbox.store.transact(() =>
			sandbox.store.put({
				object: "sandbox.idempotency",
				id: key,
				fingerprint: print,
				status,
				body,
				requestId,
				keptAt,
			}),
		);
	}
	return { status, body, requestId, replays: null };
}

/** Finds the operation and checks its parameters; what is refused here is not kept for the key. */
function prepare(sandbox: Sandbox, request: ApiRequest): () => unknown {
	const { method, path } = request;
	const endpoint = resources.find((one) => one.method === method && one.matches.test(path));
	if (!endpoint) throw unknownPath(method, path);
	const { expand, ...raw } = parametersOf(request);
	const expansion = readExpansion(expandOf(expand));
	const run = endpoint.prepare(sandbox, raw, path);
	return () => render(sandbox, run(), expansion);
}

function parametersOf({ method, query, body }: ApiRequest): RawHash {
	return parseForm(method === "POST" ? [query, body].filter(Boolean).join("&") : query || body);
}

function expandOf(expand: Raw | undefined): string[] {
	if (expand === undefined) return [];
	if (!Array.isArray(expand)) throw invalid("Invalid array", { param: "expand" });
	return expand.filter((path) => typeof path === "string");
}

function perform(
	sandbox: Sandbox,
	run: () => unknown,
	request: { id: string; idempotencyKey: string | null },
): { status: number; body: string } {
	sandbox.request = request;
	try {
		const found = sandbox.store.transact(
			run,
			(error) => error instanceof StripeProblem && error.keeps,
		);
		return { status: 200, body: json(found) };
	} catch (error) {
		if (!(error instanceof StripeProblem)) throw error;
		return { status: error.status, body: json({ error: error.raw }) };
	} finally {
		sandbox.request = null;
	}
}

/** The switches for a slow and for a failing Stripe. */
async function holdBack(sandbox: Sandbox): Promise<void> {
	const { latency, outage } = settingsOf(sandbox);
	if (latency > 0) await wait(latency);
	if (outage === 0) return;
	sandbox.store.transact(() => changeSettings(sandbox, { outage: outage - 1 }));
	throw new StripeProblem(500, {
		type: "api_error",
		message: "An unknown error occurred (the sandbox was told to fail).",
	});
}

function refused(error: unknown, requestId: string): ApiAnswer {
	const problem =
		error instanceof StripeProblem
			? error
			: new StripeProblem(500, {
					type: "api_error",
					message: `The sandbox has a fault: ${error instanceof Error ? error.stack : String(error)}`,
				});
	const body = json({ error: problem.raw });
	return { status: problem.status, body, requestId, replays: null };
}

function json(value: unknown): string {
	return JSON.stringify(value, null, 2);
}
