import { sqlState } from "#db/migrator/failure.ts";

/** The SQL state with which the server refused, or what else became of the attempt. */
export async function refusal(attempt: PromiseLike<unknown>): Promise<string> {
	try {
		await attempt;
		return "not refused";
	} catch (error) {
		const cause = error instanceof Error && error.cause ? error.cause : error;
		return sqlState(cause) ?? String(error);
	}
}
