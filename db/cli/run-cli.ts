import { type Command, CommandFailed, type Io, WrongUsage } from "./command.ts";
import { commands } from "./commands.ts";
import { expectedFailure } from "./expected-failure.ts";
import { type EnvironmentOf, type OpenDatabase, openDatabase } from "./open-database.ts";

/**
 * Runs `npm run tenants -- <command>`.
 *
 * @param environmentOf finds the database; asked only by commands that need one
 * @returns 0 done, 1 something failed and was named, 2 wrong usage
 */
export async function runCli(
	[name, ...argv]: readonly string[],
	io: Io,
	environmentOf: EnvironmentOf,
): Promise<number> {
	if (!name || name === "help" || name === "--help") {
		io.out(overview());
		return name ? 0 : 2;
	}
	const command = commands[name];
	if (!command) {
		io.err(`There is no command ${name}.\n\n${overview()}`);
		return 2;
	}
	if (argv.includes("--help")) {
		io.out(`${usageOf(name, command)}\n`);
		return 0;
	}
	return runCommand({ name, command, argv }, io, environmentOf);
}

type Call = { name: string; command: Command; argv: readonly string[] };

async function runCommand(
	{ name, command, argv }: Call,
	io: Io,
	environmentOf: EnvironmentOf,
): Promise<number> {
	const opened: OpenDatabase[] = [];
	const open = async () => {
		const database = await openDatabase(await environmentOf((line) => io.err(`${line}\n`)));
		opened.push(database);
		return database;
	};
	try {
		return await command.run(argv, { io, open });
	} catch (error) {
		if (error instanceof WrongUsage) {
			io.err(`${error.message}\n${usageOf(name, command)}\n`);
			return 2;
		}
		const message = error instanceof CommandFailed ? error.message : expectedFailure(error);
		if (message === null) throw error;
		io.err(`${message}\n`);
		return 1;
	} finally {
		for (const database of opened) await database.close();
	}
}

function usageOf(name: string, { usage, summary }: Command): string {
	return `npm run tenants -- ${name} ${usage}\n  ${summary}`;
}

function overview(): string {
	const width = Math.max(...Object.keys(commands).map((name) => name.length)) + 2;
	const lines = Object.entries(commands).map(
		([name, { usage, summary }]) =>
			`  ${name.padEnd(width)}${usage}\n  ${" ".repeat(width)}${summary}`,
	);
	return `npm run tenants -- <command>\n\n${lines.join("\n")}\n\nExit codes: 0 done, 1 something failed, 2 wrong usage.\n`;
}
