/** What the benches use of autocannon 9, which brings no types. */
declare module "autocannon" {
	type Request = {
		method: string;
		path: string;
		headers: Record<string, string>;
		body?: string;
		/** Called before each time the request is sent; answers what is sent. */
		setupRequest?(request: Request): Request;
		onResponse?(status: number): void;
	};
	type Client = { setRequests(requests: Request[]): void };
	type Options = {
		url: string;
		connections: number;
		/** Seconds. */
		duration: number;
		setupClient(client: Client): void;
	};
	type Outcome = {
		/** Milliseconds. */
		latency: { p50: number; p99: number };
		/** Seconds. */
		duration: number;
		"2xx": number;
		non2xx: number;
		errors: number;
		timeouts: number;
		/** In bytes, headers included. */
		throughput: { total: number };
	};
	export default function autocannon(options: Options): Promise<Outcome>;
	export type { Outcome, Request };
}
