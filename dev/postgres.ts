import { chmodSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { accountFor } from "./postgres/account.ts";
import { dataDirectory } from "./postgres/cluster.ts";
import { createDatabases, type LocalPasswords, localUrl } from "./postgres/databases.ts";
import { findPrograms } from "./postgres/programs.ts";
import { stopServer } from "./postgres/running.ts";
import { startServer } from "./postgres/server.ts";
import { sharedServer } from "./postgres/sharing.ts";
import { scratchPlace } from "./scratch-place.ts";
import { localSecret, openDataDirectory } from "./secrets.ts";

export type LocalPostgresOptions = {
	/** Its data, log and passwords live here. */
	dataDir: string;
	log(line: string): void;
	/** False trades safety after a crash of the machine for speed. */
	durable?: boolean;
	/** Do not share the server of a command, which would take it along when it is done: wait until it is. */
	alone?: boolean;
	/** Remove the whole data directory once the server is gone, even if this process is killed. */
	temporary?: boolean;
};

export type LocalPostgres = {
	superuserUrl: string;
	/** Login `cm_app`. */
	appUrl: string;
	/** Login `cm_migrator`. */
	ownerUrl: string;
	unleashUrl: string;
	port: number;
	/** Settles when the server ends, by `stop` or by itself. */
	ended: Promise<void>;
	/** Stops the server, unless another living process started it. */
	stop(): Promise<void>;
};

/**
 * PostgreSQL on 127.0.0.1 with the product's database, made at the first start.
 *
 * A server that a killed process left behind is stopped first; one that a living process runs on the same data
 * (as `npm start` does while the command line is used) is shared.
 */
export async function startPostgres(options: LocalPostgresOptions): Promise<LocalPostgres> {
	const dataDir = resolve(options.dataDir);
	const durable = options.durable ?? true;
	openDataDirectory(dataDir);
	const passwords = passwordsOf(dataDir);
	const place = join(dataDir, "postgres");
	const account = accountFor(place);
	const programs = findPrograms(account);
	if (!existsSync(place)) options.log("Creating the database …");
	const directory = await dataDirectory({
		...{ place, account, durable },
		initdb: programs.initdb,
		superuserPassword: passwords.superuser,
	});
	const server = await startServer(
		{
			...{ directory, account, durable, dataDir },
			program: programs.postgres,
			temporary: options.temporary ?? false,
		},
		() => sharedServer(directory, dataDir, options.alone ?? false),
	);
	await createDatabases(server.port, passwords);
	return {
		...urlsOf(server.port, passwords),
		port: server.port,
		ended: server.ended,
		stop: () => (server.isShared ? Promise.resolve() : stopServer(server.pid, directory)),
	};
}

/** A server of its own for one run of tests: new data, no waiting for the disk, nothing left behind. */
export async function startTestPostgres(): Promise<LocalPostgres> {
	const dataDir = mkdtempSync(join(scratchPlace(), "crowdminder-test-"));
	chmodSync(dataDir, 0o711);
	const log = () => undefined;
	const server = await startPostgres({ dataDir, log, durable: false, temporary: true });
	const stop = async () => {
		await server.stop();
		rmSync(dataDir, { recursive: true, force: true });
	};
	return { ...server, stop };
}

function passwordsOf(dataDir: string): LocalPasswords {
	return {
		superuser: localSecret(dataDir, "postgres-superuser"),
		app: localSecret(dataDir, "postgres-cm_app"),
		migrator: localSecret(dataDir, "postgres-cm_migrator"),
		unleash: localSecret(dataDir, "postgres-unleash"),
	};
}

function urlsOf(port: number, passwords: LocalPasswords) {
	return {
		superuserUrl: localUrl(port, "postgres", passwords.superuser, "crowdminder"),
		appUrl: localUrl(port, "cm_app", passwords.app, "crowdminder"),
		ownerUrl: localUrl(port, "cm_migrator", passwords.migrator, "crowdminder"),
		unleashUrl: localUrl(port, "unleash", passwords.unleash, "unleash"),
	};
}
