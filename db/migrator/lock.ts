import type { Sql } from "postgres";
import { connectOwner } from "./owner-connection.ts";

/** Another migrator holds the lock. */
export class MigratorBusy extends Error {
	override name = "MigratorBusy";
}

/** The connection that held the lock is gone, and with it the right to go on. */
export class LockLost extends Error {
	override name = "LockLost";
	constructor() {
		super("The connection that held the migrator's lock was lost: nothing more is begun.");
	}
}

export type MigratorLock = {
	/** @throws LockLost */
	assertHeld(): void;
};

/** Any number that nothing else uses; advisory locks are per database. */
const key = 4_307_011_002;

/**
 * Runs work while no other migrator of this database runs.
 *
 * @param wait for the other one to finish, instead of refusing
 * @throws MigratorBusy
 */
export async function withMigratorLock<T>(
	url: string,
	wait: boolean,
	work: (lock: MigratorLock) => Promise<T>,
): Promise<T> {
	let isHeld = false;
	const onClose = () => {
		isHeld = false;
	};
	const sql = connectOwner(url, { name: "crowdminder-migrator-lock", onClose });
	try {
		await takeLock(sql, wait);
		isHeld = true;
		return await work({
			assertHeld() {
				if (!isHeld) throw new LockLost();
			},
		});
	} finally {
		await sql.end({ timeout: 2 });
	}
}

async function takeLock(sql: Sql, wait: boolean): Promise<void> {
	if (wait) {
		await sql`select pg_advisory_lock(${key}::bigint)`;
		return;
	}
	const [row] = await sql<{ got: boolean }[]>`select pg_try_advisory_lock(${key}::bigint) as got`;
	if (row?.got) return;
	const [holder] = await sql<{ pid: number; since: string }[]>`
		select pid, to_char(backend_start, 'HH24:MI:SS') as since
		from pg_stat_activity
		where application_name = 'crowdminder-migrator-lock' and datname = current_database()
			and pid <> pg_backend_pid()
		order by backend_start limit 1`;
	const who = holder ? ` (process ${holder.pid} of the server, since ${holder.since})` : "";
	throw new MigratorBusy(
		`Another migrator is at work on this database${who}. Wait for it, or run with --wait.`,
	);
}
