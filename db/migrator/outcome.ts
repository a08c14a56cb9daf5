import { Drifted } from "./drift.ts";
import { StatementFailed, sqlState } from "./failure.ts";

/** Why a tenant stayed as it was. */
export type Failure = {
	/** The tag of the migration; null when it came to none. */
	readonly migration: string | null;
	readonly sqlState: string | null;
	/** What the server refused. */
	readonly statement: string | null;
	readonly message: string;
};

export type TenantOutcome = {
	readonly tenant: string;
	readonly applied: readonly string[];
	readonly milliseconds: number;
	readonly failure: Failure | null;
};

export type MigrateReport = {
	/** What the registry needed. */
	readonly public: readonly string[];
	/** Tenants that needed something, or could not get it. */
	readonly tenants: readonly TenantOutcome[];
	/** How many tenants there are. */
	readonly total: number;
	readonly milliseconds: number;
};

export function failureOf(migration: string | null, error: unknown): Failure {
	const message = error instanceof Error ? error.message : String(error);
	return {
		migration,
		sqlState: sqlState(error),
		statement: error instanceof StatementFailed ? error.statement : null,
		message:
			error instanceof Drifted ? `${message}\n  To mend it: npm run tenants -- repair` : message,
	};
}

export function failuresOf(report: MigrateReport): TenantOutcome[] {
	return report.tenants.filter((outcome) => outcome.failure !== null);
}
