import { readFileSync, statSync } from "node:fs";
import { userInfo } from "node:os";

/** Whom PostgreSQL runs as. Null: as we do. */
export type Account = { uid: number; gid: number } | null;

/**
 * PostgreSQL refuses to run as root: then it runs as the owner of its data, or else as `postgres` or `nobody`.
 * No account is made on anybody's machine for it.
 */
export function accountFor(dataDir: string): Account {
	if (userInfo().uid !== 0) return null;
	const owner = statSync(dataDir, { throwIfNoEntry: false });
	if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
	const account = findAccount("postgres") ?? findAccount("nobody");
	if (account) return account;
	throw new Error("PostgreSQL cannot run as root, and there is no user postgres or nobody.");
}

function findAccount(name: string): Account {
	const line = readFileSync("/etc/passwd", "utf8")
		.split("\n")
		.find((candidate) => candidate.startsWith(`${name}:`));
	const [, , uid, gid] = line?.split(":") ?? [];
	return uid && gid ? { uid: Number(uid), gid: Number(gid) } : null;
}
