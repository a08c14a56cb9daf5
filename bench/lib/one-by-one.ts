import { Agent, request } from "node:http";
import type { Request } from "./load.ts";

/**
 * Sends the requests in turn, each after the answer to the one before, and answers how long each took in milliseconds.
 *
 * @throws when a single answer was not a good one
 */
export async function oneByOne(
	port: number,
	requests: readonly Request[],
	count: number,
): Promise<number[]> {
	const agent = new Agent({ keepAlive: true, maxSockets: 1 });
	const times: number[] = [];
	try {
		for (let n = 0; n < count; n += 1) {
			const next = requests[n % requests.length];
			if (!next) throw new Error("There is nothing to ask.");
			times.push(await timed(agent, port, next));
		}
		return times;
	} finally {
		agent.destroy();
	}
}

function timed(agent: Agent, port: number, asked: Request): Promise<number> {
	const { method, path, headers, body } = asked.setupRequest?.({ ...asked }) ?? asked;
	const began = performance.now();
	return new Promise((resolve, reject) => {
		const sent = request({ agent, port, method, path, headers }, (answer) => {
			const status = answer.statusCode ?? 0;
			answer.resume();
			answer.on("end", () => {
				asked.onResponse?.(status);
				if (status === 200) resolve(performance.now() - began);
				else reject(new Error(`${method} ${path} was answered ${status}.`));
			});
		});
		sent.on("error", reject);
		sent.end(body);
	});
}
