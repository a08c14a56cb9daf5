import { readEnv } from "#app/env.server.ts";
import { runCli } from "#db/cli/run-cli.ts";
import type { Kit } from "./kit.ts";
import { testSecret } from "./tenant.ts";

export type CliAnswer = { code: number; out: string; err: string };

/** Runs `npm run tenants -- …` on the test's database. */
export function runTenants(kit: Kit, ...args: string[]): Promise<CliAnswer> {
	return runTenantsWith(kit, {}, ...args);
}

/** The same with variables of the environment besides: another secret, a place for files. */
export async function runTenantsWith(
	kit: Kit,
	variables: Readonly<Record<string, string>>,
	...args: string[]
): Promise<CliAnswer> {
	const answer = { out: "", err: "" };
	const io = {
		out(text: string) {
			answer.out += text;
		},
		err(text: string) {
			answer.err += text;
		},
		isTerminal: false,
	};
	const environmentOf = () =>
		Promise.resolve({ env: cliEnv(kit, variables), isLocal: false, stop: () => Promise.resolve() });
	const code = await runCli(args, io, environmentOf);
	return { code, ...answer };
}

/** What a command reads of its environment. */
export function cliEnv({ urls }: Kit, variables: Readonly<Record<string, string>> = {}) {
	return readEnv({
		DATABASE_URL: urls.appUrl,
		DATABASE_OWNER_URL: urls.ownerUrl,
		APP_SECRET: testSecret,
		...variables,
	});
}
