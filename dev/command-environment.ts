import { type Env, environment, readEnv, type Variables } from "#app/env.server.ts";
import { startPostgres } from "./postgres.ts";
import { localSecret } from "./secrets.ts";

export type CommandEnvironment = {
	env: Env;
	/** Whether the database is the local one, begun or shared by this command. */
	isLocal: boolean;
	stop(): Promise<void>;
};

/**
 * The environment for a command on the terminal. Where it names no database, it is the one of `npm start`: shared
 * while that runs, started for the length of the command otherwise.
 */
export async function commandEnvironment(
	log: (line: string) => void,
	given: Variables = environment(),
): Promise<CommandEnvironment> {
	const dataDir = given.DATA_DIR || ".data";
	const local = given.DATABASE_URL ? null : await startPostgres({ dataDir, log });
	const env = readEnv({
		...given,
		...(local && { DATABASE_URL: local.appUrl, DATABASE_OWNER_URL: local.ownerUrl }),
		...(local && !given.APP_SECRET && { APP_SECRET: localSecret(dataDir, "app") }),
		BASE_ORIGIN: given.BASE_ORIGIN || `http://localhost:${given.PORT || 3000}`,
	});
	return { env, isLocal: local !== null, stop: () => local?.stop() ?? Promise.resolve() };
}
