import { parseArgs } from "node:util";
import { emailProblem } from "#app/lib/email-address.ts";
import { newToken } from "#app/lib/secret.server.ts";
import type { PublicDb } from "#db/handle.ts";
import { createPasswords } from "./passwords.server.ts";
import { nameProblem, tidyName } from "./person-name.ts";
import {
	createStaff,
	deactivateStaff,
	listStaff,
	resetStaffPassword,
	staffRoles,
} from "./staff-accounts.server.ts";

export type StaffIo = {
	out(text: string): void;
	err(line: string): void;
	/** The registry, opened where the command needs it. */
	open(): Promise<{ db: PublicDb; stop(): Promise<void> }>;
};

type Options = { email: string; name: string; role: string; password: string | undefined };
type Work = (db: PublicDb, options: Options, io: StaffIo) => Promise<number>;

const usage = `npm run staff -- <command>

  create --email E --name N --role ${staffRoles.join("|")} [--password P]
  list
  deactivate --email E
  reset-password --email E [--password P]   signs them out everywhere; brings a deactivated one back

Without --password a new one is made and printed once.
Exit codes: 0 done, 1 something failed, 2 wrong usage.
`;

const commands: Readonly<Record<string, Work>> = {
	create,
	list,
	deactivate,
	"reset-password": resetPassword,
};

/**
 * Runs `npm run staff -- <command>`.
 *
 * @returns 0 done, 1 something failed and was named, 2 wrong usage
 */
export async function runStaffCommand(
	[name = "", ...argv]: readonly string[],
	io: StaffIo,
): Promise<number> {
	const work = commands[name];
	const options = work && readOptions(argv);
	const wrong = options && wrongUsage(name, options);
	if (!work || !options || wrong) {
		io.err(wrong ? `${wrong}\n\n${usage}` : usage);
		return 2;
	}
	const { db, stop } = await io.open();
	try {
		return await work(db, options, io);
	} finally {
		await stop();
	}
}

async function create(db: PublicDb, { email, name, role, password }: Options, io: StaffIo) {
	const known = staffRoles.find((candidate) => candidate === role) ?? "viewer";
	const chosen = await choosePassword(password, { email, name }, io);
	if (!chosen) return 1;
	const person = { email, name: tidyName(name), role: known, password: chosen.password };
	if (!(await createStaff(db, person))) return failed(io, `${email} is one of the staff already.`);
	io.out(`${email} signs in to the console as ${known}.\n${chosen.told}`);
	return 0;
}

async function list(db: PublicDb, _: Options, io: StaffIo): Promise<number> {
	const people = await listStaff(db);
	const width = Math.max(0, ...people.map(({ email }) => email.length));
	for (const { email, name, role, deactivatedAt } of people) {
		io.out(
			`${email.padEnd(width)}  ${role.padEnd(8)}  ${deactivatedAt ? "left  " : "active"}  ${name}\n`,
		);
	}
	if (people.length === 0) io.err("There is nobody yet.");
	return 0;
}

async function deactivate(db: PublicDb, { email }: Options, io: StaffIo): Promise<number> {
	if (!(await deactivateStaff(db, email, new Date()))) return nobody(io, email);
	io.out(`${email} is signed out and cannot sign in any more.\n`);
	return 0;
}

async function resetPassword(db: PublicDb, { email, password }: Options, io: StaffIo) {
	const chosen = await choosePassword(password, { email }, io);
	if (!chosen) return 1;
	if (!(await resetStaffPassword(db, email, chosen.password))) return nobody(io, email);
	io.out(`${email} has a new password and is signed out everywhere.\n${chosen.told}`);
	return 0;
}

/** The password given, if it is good, or a new one and the line that tells it. */
async function choosePassword(
	given: string | undefined,
	own: { email: string; name?: string },
	io: StaffIo,
): Promise<{ password: string; told: string } | null> {
	if (given === undefined) {
		const password = newToken().slice(0, 24);
		return { password, told: `Password, shown once: ${password}\n` };
	}
	const trouble = await createPasswords().trouble(given, own);
	if (!trouble) return { password: given, told: "" };
	io.err(`--password: ${trouble}`);
	return null;
}

function readOptions(argv: readonly string[]): Options | null {
	const text = { type: "string" } as const;
	try {
		const options = { email: text, name: text, role: text, password: text };
		const { values } = parseArgs({ args: [...argv], options });
		const { email = "", name = "", role = "", password } = values;
		return { email, name, role, password };
	} catch (error) {
		if (error instanceof TypeError) return null;
		throw error;
	}
}

function wrongUsage(command: string, { email, name, role }: Options): string | null {
	if (command === "list") return null;
	const wrongEmail = emailProblem(email);
	if (wrongEmail) return `--email: ${wrongEmail}`;
	if (command !== "create") return null;
	const wrongName = nameProblem(tidyName(name));
	if (wrongName) return `--name: ${wrongName}`;
	return staffRoles.some((known) => known === role)
		? null
		: `--role is one of ${staffRoles.join(", ")}.`;
}

function nobody(io: StaffIo, email: string): number {
	return failed(io, `Nobody of the staff has ${email}.`);
}

function failed(io: StaffIo, line: string): number {
	io.err(line);
	return 1;
}
