import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import type { Guarded } from "./policy.ts";
import type { Refusal } from "./refusal.server.ts";
import { isDocumentRequest, pageOf } from "./sign-in-first.server.ts";

type Action = Guarded<(args: ActionFunctionArgs) => Promise<unknown>>;

/**
 * Makes an action answer at an address that shows no page. What it returns as a Response stands; a refusal
 * is JSON with its status for scripts, and for a plain form the way back to the page that it stood on, with
 * the refusal's code as `?refused=`.
 */
export function asResource(
	action: Action,
): Guarded<(args: ActionFunctionArgs) => Promise<Response>> {
	const answer = async (args: ActionFunctionArgs) => {
		const result = await action(args).catch((error: unknown) => {
			if (isRefused(error)) return error;
			throw error;
		});
		if (result instanceof Response) return result;
		if (!isRefused(result)) return Response.json(result);
		if (!isDocumentRequest(args.request)) return Response.json(result.data, result.init);
		return redirect(refusedPath(args.request, result.data.problem.code), { status: 303 });
	};
	return Object.assign(answer, { policies: action.policies });
}

type Refused = { data: { problem: Refusal }; init: ResponseInit };

function isRefused(result: unknown): result is Refused {
	if (typeof result !== "object" || result === null || !("data" in result)) return false;
	const { data } = result;
	return typeof data === "object" && data !== null && "problem" in data && "init" in result;
}

function refusedPath(request: Request, code: string): string {
	const back = new URL(pageOf(request), request.url);
	back.searchParams.set("refused", code);
	return `${back.pathname}${back.search}`;
}
