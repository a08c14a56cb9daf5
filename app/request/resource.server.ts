import { redirect } from "@remix-run/node";
import type { RouteArgs } from "./common.ts";
import type { Guarded } from "./policy.ts";
import type { Refusal } from "./refusal.server.ts";
import { isDocumentRequest, pageOf } from "./sign-in-first.server.ts";

/**
 * Makes an action, or a loader that answers with a file, answer at an address that shows no page. What it returns as a Response stands. A refusal is
 * JSON with its status for scripts; for a plain form it is the way back to the page that it stood on, with the
 * refusal's code as `?refused=`, or to `back` where not every page could say it; where that would not help (404, 403)
 * its words alone.
 */
export function asResource<Args extends RouteArgs>(
	run: Guarded<(args: Args) => Promise<unknown>>,
	back?: string,
): Guarded<(args: Args) => Promise<Response>> {
	const answer = async (args: Args) => {
		try {
			return settle(await run(args), args.request, back);
		} catch (error) {
			if (!isRefused(error)) throw error;
			return isDocumentRequest(args.request) ? inWords(error) : asJson(error);
		}
	};
	return Object.assign(answer, { policies: run.policies });
}

function settle(result: unknown, request: Request, back: string | undefined): Response {
	if (result instanceof Response) return result;
	if (!isRefused(result)) return Response.json(result);
	if (!isDocumentRequest(request)) return asJson(result);
	return redirect(refusedPath(request, result.data.problem.code, back), { status: 303 });
}

function asJson({ data, init }: Refused): Response {
	return Response.json(data, init);
}

function inWords({ data: { problem }, init }: Refused): Response {
	return new Response(`${problem.message}\n${problem.requestId}\n`, init);
}

type Refused = { data: { problem: Refusal }; init: ResponseInit };

function isRefused(result: unknown): result is Refused {
	if (typeof result !== "object" || result === null || !("data" in result)) return false;
	const { data } = result;
	return typeof data === "object" && data !== null && "problem" in data && "init" in result;
}

function refusedPath(request: Request, code: string, back = pageOf(request)): string {
	const page = new URL(back, request.url);
	page.searchParams.set("refused", code);
	return `${page.pathname}${page.search}`;
}
