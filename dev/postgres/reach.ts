import { statSync } from "node:fs";
import { dirname } from "node:path";
import type { Account } from "./account.ts";

/** Whether the account may pass through every directory above the path, as it may not below `/root`. */
export function canReach(path: string, account: Account): boolean {
	if (!account) return true;
	const above = dirname(path);
	if (above === path) return true;
	const { mode, uid } = statSync(above);
	const passable = mode & (uid === account.uid ? 0o100 : 0o001);
	return passable !== 0 && canReach(above, account);
}

/** Where things go that PostgreSQL's account must reach and cannot where they belong. */
export const shelter = "/var/lib/crowdminder";
