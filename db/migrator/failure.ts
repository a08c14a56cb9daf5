import postgres from "postgres";

/** A statement that the server refused. */
export class StatementFailed extends Error {
	override name = "StatementFailed";
	readonly statement: string;
	readonly sqlState: string | null;

	constructor(statement: string, cause: unknown) {
		super(cause instanceof Error ? cause.message : String(cause), { cause });
		this.statement = statement;
		this.sqlState = sqlState(cause);
	}
}

/** The server's five-character code, if it was the server that refused. */
export function sqlState(error: unknown): string | null {
	if (error instanceof StatementFailed) return error.sqlState;
	return error instanceof postgres.PostgresError ? error.code : null;
}

/** A lock not got in time, a deadlock, a serialisation failure: another try may succeed. */
export function isTransient(error: unknown): boolean {
	return ["55P03", "40P01", "40001"].includes(sqlState(error) ?? "");
}
