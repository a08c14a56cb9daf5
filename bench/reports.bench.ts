import { request } from "node:http";
import { startBenchDatabase } from "./lib/database.ts";
import { fillUp } from "./lib/million-entries.ts";
import { startBenchProduct } from "./lib/product.ts";
import { quantile, type Result, resultOf } from "./lib/result.ts";
import { createWorkspaces } from "./lib/workspaces.ts";

const entries = 1_000_000;
const rounds = 20;

export const name = `Reports of a workspace with ${entries} entries of three years, one request at a time`;

const years = "from=2023-11-16&to=2026-11-15";
const middle = "from=2023-12-20&to=2026-10-10";
const quarter = "from=2026-08-17&to=2026-11-15";
const year = "from=2025-11-15&to=2026-11-15";

/** Each page of a report with the most that it can be asked for, and the usual ones. */
const pages: Readonly<Record<string, string>> = {
	"13 weeks, by client": `/reports?by=client&${quarter}`,
	"13 weeks, by person, then day": `/reports?by=member&inside=day&${quarter}`,
	"three years, by client": `/reports?by=client&${years}`,
	"three years, by client, then project": `/reports?by=client&inside=project&${years}`,
	"three years, by person, then task": `/reports?by=member&inside=task&${years}`,
	"three years, by task": `/reports?by=task&${years}`,
	"three years, by tags": `/reports?by=tag&inside=month&${years}`,
	"three years less some days, by month": `/reports?by=month&inside=client&${middle}`,
	"three years, the entries": `/reports?by=entry&${years}`,
	"three years, why the fees": `/reports?by=client&why=fees&${years}`,
	"a year, by week": `/reports?by=week&${year}`,
	"13 weeks, by task, then day": `/reports?by=task&inside=day&${quarter}`,
	"a year, by week, then task": `/reports?by=week&inside=task&${year}`,
	"13 weeks, utilisation": `/reports/people?${quarter}`,
	"26 weeks, why the fees": "/reports?by=client&why=fees&from=2026-05-18&to=2026-11-15",
	"three years as CSV": `/reports/file?by=task&inside=month&as=csv&${years}`,
	"three years as Excel": `/reports/file?by=task&as=xlsx&${years}`,
	"three years as PDF": `/reports/file?by=project&as=pdf&${years}`,
};

export async function run(): Promise<Result[]> {
	const server = await startBenchDatabase();
	try {
		const [workspace] = await createWorkspaces(server, 1);
		if (!workspace) throw new Error("There is no workspace.");
		await fillUp(server.appUrl, workspace, entries);
		const product = await startBenchProduct(server.appUrl, 1);
		const headers = await product.headersOf(workspace);
		const results: Result[] = [];
		for (const [what, path] of Object.entries(pages)) {
			const times: number[] = [];
			for (let n = 0; n < rounds + 2; n += 1) times.push(await timed(product.port, path, headers));
			// The first two warm what any other request warms as well.
			results.push(figure(what, times.slice(2)));
		}
		await product.stop();
		return results;
	} finally {
		await server.stop();
	}
}

function figure(what: string, times: readonly number[]): Result {
	const p95 = quantile(times, 0.95);
	const isFile = what.includes(" as ");
	return {
		...resultOf(`${what}: 95th percentile`, "ms", times),
		value: p95,
		...(isFile ? {} : { aim: { atMost: 500 } }),
	};
}

/** Milliseconds until the whole answer is here. */
function timed(port: number, path: string, headers: Record<string, string>): Promise<number> {
	const began = performance.now();
	return new Promise((resolve, reject) => {
		const asked = request({ port, path, headers }, (answer) => {
			answer.resume();
			answer.on("end", () => {
				if (answer.statusCode === 200) resolve(performance.now() - began);
				else reject(new Error(`${path} answers ${answer.statusCode}`));
			});
		});
		asked.on("error", reject);
		asked.end();
	});
}
