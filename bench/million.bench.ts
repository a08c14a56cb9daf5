import { connectDatabase } from "#db/connection.ts";
import { startBenchDatabase } from "./lib/database.ts";
import type { Request } from "./lib/load.ts";
import { fillUp } from "./lib/million-entries.ts";
import { oneByOne } from "./lib/one-by-one.ts";
import { type BenchProduct, startBenchProduct } from "./lib/product.ts";
import { quantile, type Result, resultOf } from "./lib/result.ts";
import { savesOf } from "./lib/saving.ts";
import { createWorkspaces, firstDay, type Workspace } from "./lib/workspaces.ts";

const entries = 1_000_000;
const [warmUp, asked, runs] = [100, 300, 3];

export const name = `Week sheet in a workspace with ${entries.toLocaleString("en")} entries, one request after the other`;

/** The same week in a workspace that has nothing else, and in one that has a million entries beside it. */
export async function run(): Promise<Result[]> {
	const server = await startBenchDatabase();
	try {
		const [small, large] = await createWorkspaces(server, 2);
		if (!small || !large) throw new Error("There are no workspaces.");
		await fillUp(server.appUrl, large, entries);
		const product = await startBenchProduct(server.appUrl, 1);
		try {
			const bare = await times(server.appUrl, product, small);
			const full = await times(server.appUrl, product, large);
			return (["document", "data", "saving a cell"] as const).flatMap((what) =>
				figures(what, full[what], bare[what]),
			);
		} finally {
			await product.stop();
		}
	} finally {
		await server.stop();
	}
}

async function times(appUrl: string, product: BenchProduct, workspace: Workspace) {
	const headers = await product.headersOf(workspace);
	const reading = (path: string): Request => ({ method: "GET", path, headers });
	const database = connectDatabase({ url: appUrl, size: 1, publicSize: 1 });
	try {
		const saving = await savesOf(database, workspace, headers);
		return {
			document: await repeated(product.port, reading(`/time/week/${firstDay}`)),
			data: await repeated(product.port, reading(`/time/week/${firstDay}.data`)),
			"saving a cell": await repeated(product.port, saving),
		};
	} finally {
		await database.stop();
	}
}

async function repeated(port: number, request: Request): Promise<number[][]> {
	await oneByOne(port, [request], warmUp);
	const measured: number[][] = [];
	for (let n = 0; n < runs; n += 1) measured.push(await oneByOne(port, [request], asked));
	return measured;
}

function figures(what: string, full: readonly number[][], bare: readonly number[][]): Result[] {
	return [0.5, 0.99].map((share) => {
		const at = (times: readonly number[][]) => times.map((one) => quantile(one, share));
		const result = resultOf(`${what}: p${share * 100}`, "ms", at(full));
		const without = resultOf("", "ms", at(bare));
		const to = "the same week in a workspace with nothing else";
		return { ...result, ratio: { to, value: result.value / without.value } };
	});
}
