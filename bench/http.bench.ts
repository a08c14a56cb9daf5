import { connectDatabase } from "#db/connection.ts";
import { bareQueryRate } from "./lib/bare-query.ts";
import { cpuMeter } from "./lib/cpu-time.ts";
import { type BenchDatabase, startBenchDatabase } from "./lib/database.ts";
import { startHello } from "./lib/hello.ts";
import { connections, type LoadRun, type Request, underLoad } from "./lib/load.ts";
import { startBenchProduct, webPids } from "./lib/product.ts";
import { median, type Result, resultOf } from "./lib/result.ts";
import { savesOf } from "./lib/saving.ts";
import { createWorkspaces, firstDay, type Workspace } from "./lib/workspaces.ts";

const tenants = 100;
const processes = 2;

export const name = `HTTP: ${tenants} tenants by Host, ${processes} web processes, ${connections} connections`;

export async function run(): Promise<Result[]> {
	const bare = await helloUnderLoad();
	const server = await startBenchDatabase();
	try {
		const workspaces = await createWorkspaces(server, tenants);
		const queries = await bareQueryRate(server.superuserUrl, workspaces);
		const product = await productUnderLoad(server, workspaces);
		return [
			resultOf("Express alone", "requests/s", rates(bare)),
			resultOf("one joined query alone", "queries/s", queries),
			...figures("week sheet, document", product.document, bare, 360),
			...figures("week sheet, data", product.data, bare, 850),
			...figures("saving an entry", product.saving, bare, 550),
		];
	} finally {
		await server.stop();
	}
}

async function helloUnderLoad(): Promise<LoadRun[]> {
	const hello = await startHello(processes);
	const request = { method: "GET", path: "/", headers: {} };
	const meter = cpuMeter({ web: webPids });
	const runs = await underLoad({ port: hello.port, meter, requestsOf: () => [request] });
	await hello.stop();
	return runs;
}

async function productUnderLoad(server: BenchDatabase, workspaces: readonly Workspace[]) {
	const database = connectDatabase({ url: server.appUrl, size: 1, publicSize: 1 });
	const product = await startBenchProduct(server.appUrl, processes);
	const meter = cpuMeter({ web: webPids, database: server.pids });
	const load = { port: product.port, meter };
	const asked = await Promise.all(
		workspaces.map(async (workspace) => ({
			workspace,
			headers: await product.headersOf(workspace),
		})),
	);
	const reading = (path: string) => {
		const requests = asked.map(({ headers }) => ({ method: "GET", path, headers }));
		return { ...load, requestsOf: (connection: number) => fromThe(connection * 7, requests) };
	};
	let saves: Request[] = [];
	const saving = {
		...load,
		async prepare() {
			saves = [];
			for (const { workspace, headers } of asked)
				saves.push(await savesOf(database, workspace, headers));
		},
		// Each connection has workspaces of its own: what it saw last is what is there.
		requestsOf: (connection: number) => saves.filter((_, n) => n % connections === connection),
	};
	try {
		return {
			document: await underLoad(reading(`/time/week/${firstDay}`)),
			data: await underLoad(reading(`/time/week/${firstDay}.data`)),
			saving: await underLoad(saving),
		};
	} finally {
		await product.stop();
		await database.stop();
	}
}

/** The same in a circle, begun elsewhere. */
function fromThe<Item>(start: number, items: readonly Item[]): Item[] {
	const at = start % items.length;
	return [...items.slice(at), ...items.slice(0, at)];
}

function figures(
	what: string,
	runs: readonly LoadRun[],
	bare: readonly LoadRun[],
	atLeast: number,
): Result[] {
	const p99 = runs.map((run) => run.p99);
	const ratio = { to: "Express alone", value: median(rates(runs)) / median(rates(bare)) };
	const cpu = (group: string) => runs.map((run) => run.cpu[group] ?? 0);
	return [
		resultOf(what, "requests/s", rates(runs), { aim: { atLeast }, ratio }),
		resultOf(`${what}: 99th percentile`, "ms", p99),
		resultOf(`${what}: processor time of Node.js`, "ms", cpu("web")),
		resultOf(`${what}: processor time of PostgreSQL`, "ms", cpu("database")),
	];
}

function rates(runs: readonly LoadRun[]): number[] {
	return runs.map((run) => run.requestsPerSecond);
}
