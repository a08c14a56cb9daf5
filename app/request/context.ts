import type { AppLoadContext } from "@remix-run/node";
import type { Services } from "#app/services.server.ts";
import type { ResolvedHost } from "./host.server.ts";

/** What the server hands to Remix with each HTTP request: one fresh object a request. */
export type RequestContext = {
	readonly requestId: string;
	/** Of the Content-Security-Policy. */
	readonly nonce: string;
	readonly host: ResolvedHost;
	readonly services: Services;
	/** The asker's network address, for limits only. */
	readonly clientAddress: string;
};

declare module "@remix-run/node" {
	interface AppLoadContext extends RequestContext {}
	interface Future {
		v3_singleFetch: true;
	}
}

export type { AppLoadContext };
