import type { ActionFunctionArgs, AppLoadContext, LoaderFunctionArgs } from "@remix-run/node";

export type RouteArgs = LoaderFunctionArgs | ActionFunctionArgs;

/** What every handler gets, whoever asks. */
export type CommonArgs = {
	readonly request: Request;
	readonly url: URL;
	readonly params: RouteArgs["params"];
	readonly context: AppLoadContext;
	readonly services: AppLoadContext["services"];
	readonly now: Date;
};

export function commonArgs({ request, params, context }: RouteArgs): CommonArgs {
	const { services } = context;
	const url = new URL(request.url);
	return { request, params, context, services, url, now: services.clock() };
}

const changing = new Set(["POST", "PUT", "PATCH", "DELETE"]);

/** Remix hands loaders a GET, also after an action; where there is no page HEAD and OPTIONS too. */
export function isReading({ method }: Request): boolean {
	return !changing.has(method);
}
