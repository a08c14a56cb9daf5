import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrate } from "#db/migrator/migrate.ts";
import { readMigrationSets } from "#db/migrator/migration-set.ts";
import { runningServer } from "#dev/postgres/running.ts";
import { type LocalPostgres, startPostgres } from "#dev/postgres.ts";
import { withChildren } from "./cpu-time.ts";

export type BenchDatabase = LocalPostgres & {
	/** Of the server and its backends now. */
	pids(): number[];
};

/**
 * A server of its own with a migrated registry and no tenants. It waits for the disk at every COMMIT, as in
 * production.
 */
export async function startBenchDatabase(): Promise<BenchDatabase> {
	const dataDir = mkdtempSync(join(tmpdir(), "crowdminder-bench-"));
	chmodSync(dataDir, 0o711);
	const log = () => undefined;
	const server = await startPostgres({ dataDir, log, durable: true, temporary: true });
	await migrate({ url: server.ownerUrl, sets: readMigrationSets() });
	const { pid } = runningServer(join(dataDir, "postgres")) ?? {};
	return {
		...server,
		pids: () => (pid ? withChildren(pid) : []),
		async stop() {
			await server.stop();
			rmSync(dataDir, { recursive: true, force: true });
		},
	};
}
