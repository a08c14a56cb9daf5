import { runStaffCommand } from "#app/modules/accounts/staff-command.server.ts";
import { runSettingsCommand } from "#app/modules/settings/settings-command.server.ts";
import { runCli } from "#db/cli/run-cli.ts";
import { connectDatabase } from "#db/connection.ts";
import { type CommandEnvironment, commandEnvironment } from "#dev/command-environment.ts";
import { dataDir, siteOrigin } from "./place.ts";

let found: Promise<CommandEnvironment> | undefined;

/** Runs `npm run tenants -- …` beside the product under test, without a process of its own; what it says. */
export function tenantsCommand(...words: readonly string[]): Promise<string> {
	return whatItSays(words, (io) => runCli(words, { ...io, isTerminal: false }, environment));
}

/** `npm run staff -- …`, in the same way. */
export function staffCommand(...words: readonly string[]): Promise<string> {
	return whatItSays(words, (io) => runStaffCommand(words, { ...io, open: openRegistry }));
}

/** `npm run settings -- …`, in the same way. */
export function settingsCommand(...words: readonly string[]): Promise<string> {
	const open = async () => ({ env: (await environment()).env, stop: async () => undefined });
	return whatItSays(words, (io) => runSettingsCommand(words, { ...io, open }));
}

type Io = { out(text: string): void; err(text: string): void };

async function whatItSays(
	words: readonly string[],
	run: (io: Io) => Promise<number>,
): Promise<string> {
	const [said, complaints]: [string[], string[]] = [[], []];
	const code = await run({
		out: (text) => void said.push(text),
		err: (text) => void complaints.push(text),
	});
	if (code === 0) return said.join("");
	throw new Error(`"${words[0]}" ended with ${code}: ${complaints.join("")}`);
}

/** Found once a process: the product under test runs longer than any command. */
function environment(): Promise<CommandEnvironment> {
	const variables = { ...process.env, DATA_DIR: dataDir, BASE_ORIGIN: siteOrigin };
	found ??= commandEnvironment(() => undefined, variables);
	return found;
}

async function openRegistry() {
	const { env } = await environment();
	const database = connectDatabase({
		url: env.DATABASE_URL,
		size: 1,
		applicationName: "crowdminder-staff",
	});
	return { db: database.public, stop: () => database.stop() };
}
