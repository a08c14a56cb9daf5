import postgres from "postgres";
import { ArchiveRefused } from "../archive/archive-refused.ts";
import { Drifted } from "../migrator/drift.ts";
import { StatementFailed } from "../migrator/failure.ts";
import { LockLost, MigratorBusy } from "../migrator/lock.ts";
import { PublicStepRefused } from "../migrator/public-step.ts";
import { NotRepairable } from "../migrator/repair.ts";
import { UnknownTenant } from "../migrator/tenants.ts";
import { SlugTaken } from "../slug-taken.ts";
import { StateRefused } from "../tenant-life.ts";

const told = [
	...[MigratorBusy, LockLost, PublicStepRefused, UnknownTenant, StateRefused],
	...[NotRepairable, Drifted, ArchiveRefused],
];

/** What to say of a failure that a person can act on; null for a bug, which is shown whole. */
export function expectedFailure(error: unknown): string | null {
	if (error instanceof SlugTaken) {
		return `${error.message} is taken, or looks like the address of another workspace.`;
	}
	if (error instanceof StatementFailed) {
		return `${error.message} (SQLSTATE ${error.sqlState ?? "unknown"})\n    ${error.statement}`;
	}
	if (told.some((kind) => error instanceof kind)) return messageOf(error);
	return isUnreachable(error) ? `The database cannot be reached: ${messageOf(error)}` : null;
}

function messageOf(error: unknown): string {
	return error instanceof Error ? error.message : String(error);
}

function isUnreachable(error: unknown): boolean {
	if (!(error instanceof Error) || !("code" in error)) return false;
	if (error instanceof postgres.PostgresError) return ["28P01", "3D000"].includes(error.code);
	return ["ECONNREFUSED", "ENOTFOUND", "CONNECT_TIMEOUT", "ECONNRESET"].includes(
		String(error.code),
	);
}
