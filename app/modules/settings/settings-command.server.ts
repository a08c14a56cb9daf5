import type { Env } from "#app/env.server.ts";
import type { TenantRecord } from "#app/modules/tenants/tenant-record.ts";
import { isProblem } from "#app/request/problem.ts";
import { createServices, type Services } from "#app/services.server.ts";
import { changeSettings } from "./change-settings.server.ts";
import { presentValue } from "./present-value.ts";
import { readSettings } from "./read.server.ts";
import { isSecret, isSettingKey, type SettingKey, settingKeys, settingOf } from "./registry.ts";

export type SettingsIo = {
	out(line: string): void;
	err(line: string): void;
	/** The environment, with a database where the command needs one. */
	open(): Promise<{ env: Env; stop(): Promise<void> }>;
};

type Opened = {
	readonly services: Services;
	readonly tenant: TenantRecord;
	readonly io: SettingsIo;
};
type Command = {
	/** How many words follow the slug. */
	readonly words: number;
	run(opened: Opened, key: SettingKey, text: string): Promise<number>;
};

const usage = `npm run settings -- <command>

  list SLUG             every setting of a workspace, as it stands
  get SLUG KEY          one of them
  set SLUG KEY VALUE    changes it, as it would be typed on its page
  unset SLUG KEY        takes it back to its default

Exit codes: 0 done, 1 something failed, 2 wrong usage.
`;

const commands: Readonly<Record<string, Command>> = {
	list: { words: 0, run: list },
	get: { words: 1, run: get },
	set: { words: 2, run: set },
	unset: { words: 1, run: unset },
};

/**
 * Runs `npm run settings -- <command>`.
 *
 * @returns 0 done, 1 something failed, 2 wrong usage
 */
export async function runSettingsCommand(argv: readonly string[], io: SettingsIo): Promise<number> {
	const [name = "", slug, ...words] = argv;
	const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
	if (!command || slug === undefined || words.length !== command.words) {
		io.err(usage);
		return 2;
	}
	const [key = settingKeys[0] ?? "", text = ""] = words;
	if (!isSettingKey(key))
		return refuse(io, `There is no setting ${key}. "list ${slug}" names them.`);
	const { env, stop } = await io.open();
	const services = await createServices(env, { name: "crowdminder-settings" });
	try {
		const found = await services.directory.bySlug(slug);
		if (found.kind !== "tenant") return refuse(io, `There is no workspace ${slug}.`);
		return await command.run({ services, tenant: found.tenant, io }, key, text);
	} finally {
		await services.stop();
		await stop();
	}
}

async function list(opened: Opened): Promise<number> {
	const values = await present(opened);
	for (const key of settingKeys) {
		opened.io.out(`${key.padEnd(30)} ${settingOf(key).kind.words(values(key))}`);
	}
	return 0;
}

async function get(opened: Opened, key: SettingKey): Promise<number> {
	if (isSecret(key))
		return refuse(
			opened.io,
			`${key} is a secret: it is never shown. "list" says whether it is set.`,
		);
	const values = await present(opened);
	opened.io.out(settingOf(key).kind.text(values(key)));
	return 0;
}

async function set({ services, tenant, io }: Opened, key: SettingKey, text: string) {
	const { kind, title } = settingOf(key);
	const read = kind.read(text, tenant.country);
	if ("problem" in read) return refuse(io, `${key}: ${read.problem}`);
	try {
		await changeSettings(services, tenant, [{ key, value: read.value }], bySystem());
	} catch (error) {
		if (isProblem(error)) return refuse(io, `${key}: ${error.message}`);
		throw error;
	}
	io.out(isSecret(key) ? `${title}: set.` : `${title}: ${kind.words(read.value)}.`);
	return 0;
}

async function unset({ services, tenant, io }: Opened, key: SettingKey): Promise<number> {
	const { kind, title, usual, column, group } = settingOf(key);
	if (column || !group || kind.control.kind === "page")
		return refuse(io, `${key} has no default to go back to.`);
	await changeSettings(services, tenant, [{ key, value: undefined }], bySystem());
	io.out(`${title}: ${kind.words(usual)}.`);
	return 0;
}

async function present({ services, tenant }: Opened): Promise<(key: SettingKey) => unknown> {
	const settings = await services.database.asTenant(tenant, (db) => readSettings(db));
	return (key) => presentValue(key, settings, tenant);
}

function bySystem() {
	return { actor: { kind: "system" }, now: new Date() } as const;
}

function refuse(io: SettingsIo, message: string): number {
	io.err(message);
	return 1;
}
