import type { ResolvedHost } from "../app/request/host.server.ts";

declare global {
	namespace Express {
		interface Locals {
			requestId: string;
			nonce: string;
			host: ResolvedHost;
			/** What answered, for the metrics: a kind of host or `health`, `static`. */
			kind: string;
		}
	}
}
