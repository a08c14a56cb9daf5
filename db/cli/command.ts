import { type ParseArgsConfig, parseArgs } from "node:util";
import type { OpenDatabase } from "./open-database.ts";

/** Where a command writes. */
export type Io = {
	/** Results. */
	out(text: string): void;
	/** What is said beside them: progress, failures. */
	err(text: string): void;
	/** Whether somebody watches `err`. */
	readonly isTerminal: boolean;
};

export type CommandContext = {
	readonly io: Io;
	/** Opens the database, and the local server first where the environment names none. */
	open(): Promise<OpenDatabase>;
};

export type Command = {
	readonly usage: string;
	readonly summary: string;
	/** @returns the exit code: 0 done, 1 something failed */
	run(argv: readonly string[], context: CommandContext): Promise<number>;
};

/** Exit code 2, with the command's usage. */
export class WrongUsage extends Error {
	override name = "WrongUsage";
}

/** Exit code 1, with nothing but the message. */
export class CommandFailed extends Error {
	override name = "CommandFailed";
}

/**
 * Parses a command's arguments.
 *
 * @throws WrongUsage
 */
export function parseCommand<Options extends NonNullable<ParseArgsConfig["options"]>>(
	argv: readonly string[],
	options: Options,
	positionals: { min: number; max: number },
) {
	try {
		const parsed = parseArgs({ args: [...argv], options, allowPositionals: true, strict: true });
		const { length } = parsed.positionals;
		if (length < positionals.min) throw new WrongUsage("An argument is missing.");
		if (length > positionals.max) throw new WrongUsage("There are arguments too many.");
		return parsed;
	} catch (error) {
		if (error instanceof WrongUsage || !(error instanceof TypeError)) throw error;
		throw new WrongUsage(error.message);
	}
}

/** A whole number of an option. */
export function countOption(name: string, text: string | undefined, fallback: number): number {
	if (text === undefined) return fallback;
	const count = Number(text);
	if (Number.isInteger(count) && count >= 1 && count <= 64) return count;
	throw new WrongUsage(`--${name} is a number from 1 to 64.`);
}
