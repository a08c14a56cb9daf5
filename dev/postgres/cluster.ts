import { execFile } from "node:child_process";
import {
	chmodSync,
	chownSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	realpathSync,
	renameSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import type { Account } from "./account.ts";
import { programEnvironment } from "./programs.ts";
import { canReach, shelter } from "./reach.ts";

export type ClusterOptions = {
	/** Where the data belongs. When the account cannot reach it, a link stands there instead. */
	place: string;
	initdb: string;
	account: Account;
	superuserPassword: string;
	durable: boolean;
};

/** The directory of a server's data; made, if it is not there, whole or not at all. */
export async function dataDirectory(options: ClusterOptions): Promise<string> {
	if (existsSync(options.place)) return realpathSync(options.place);
	// A link whose data is gone.
	rmSync(options.place, { force: true });
	if (canReach(options.place, options.account)) {
		await createCluster(options, options.place);
	} else {
		const directory = join(shelterFor(options.place), "postgres");
		await createCluster(options, directory);
		symlinkSync(directory, options.place);
	}
	return realpathSync(options.place);
}

function shelterFor(place: string): string {
	const name = dirname(place).replaceAll(/[^A-Za-z0-9]+/g, "-");
	mkdirSync(shelter, { recursive: true, mode: 0o755 });
	const home = mkdtempSync(join(shelter, `data${name}-`));
	chmodSync(home, 0o711);
	return home;
}

async function createCluster(options: ClusterOptions, directory: string): Promise<void> {
	const workshop = mkdtempSync(`${directory}-new-`);
	const passwordFile = join(workshop, "password");
	writeFileSync(passwordFile, options.superuserPassword, { mode: 0o600 });
	if (options.account) {
		chownSync(workshop, options.account.uid, options.account.gid);
		chownSync(passwordFile, options.account.uid, options.account.gid);
	}
	try {
		await initialise(options, join(workshop, "data"), passwordFile);
		// Another process may have been quicker at a first start of both.
		if (!existsSync(directory)) renameSync(join(workshop, "data"), directory);
	} finally {
		rmSync(workshop, { recursive: true, force: true });
	}
}

async function initialise(options: ClusterOptions, directory: string, passwordFile: string) {
	const flags = [
		`--pgdata=${directory}`,
		`--pwfile=${passwordFile}`,
		"--username=postgres",
		"--auth=scram-sha-256",
		"--encoding=UTF8",
		// PostgreSQL's own collation: the same order on every machine, whatever locales it has.
		"--locale=C",
		"--locale-provider=builtin",
		"--builtin-locale=C.UTF-8",
		"--no-instructions",
		...(options.durable ? [] : ["--no-sync"]),
	];
	await promisify(execFile)(options.initdb, flags, {
		...options.account,
		cwd: "/",
		env: programEnvironment,
	});
}
