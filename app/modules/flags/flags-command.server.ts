import { parseArgs } from "node:util";
import type { Env } from "#app/env.server.ts";
import { type UnleashAdmin, UnleashRefused } from "#app/integrations/unleash/admin.server.ts";
import { isFeatureName } from "#app/modules/subscription/features.ts";
import { createServices } from "#app/services.server.ts";
import { explainFor } from "./explain-for.server.ts";
import { listFlags } from "./list-flags.ts";
import { configuredAdmin, planSync, syncFlags } from "./sync.server.ts";

export type FlagsIo = {
	out(text: string): void;
	err(line: string): void;
	/** The environment, with a database where the command needs one. */
	open(): Promise<{ env: Env; stop(): Promise<void> }>;
};

type Opened = { env: Env; io: FlagsIo };
type Run = (args: readonly string[], opened: Opened) => Promise<number>;

const usage = `npm run flags -- <command>

  list                           every flag: on or off, for which plans, for how many of their workspaces
  on FLAG                        switches it on again
  off FLAG                       switches it off for everybody: the kill switch
  explain FEATURE SLUG [EMAIL]   each step of the decision for a workspace, or one of its members
  sync [--plan]                  brings Unleash to the catalogue; with --plan only says how

Exit codes: 0 done, 1 something failed, 2 wrong usage.
`;

const commands: Readonly<Record<string, { arguments: readonly [number, number]; run: Run }>> = {
	list: { arguments: [0, 0], run: list },
	on: { arguments: [1, 1], run: ([flag = ""], opened) => turn(flag, "on", opened) },
	off: { arguments: [1, 1], run: ([flag = ""], opened) => turn(flag, "off", opened) },
	explain: { arguments: [2, 3], run: explainFeature },
	sync: { arguments: [0, 1], run: sync },
};

/**
 * Runs `npm run flags -- <command>`.
 *
 * @returns 0 done, 1 something failed and was named, 2 wrong usage
 */
export async function runFlagsCommand(argv: readonly string[], io: FlagsIo): Promise<number> {
	const [name = "", ...args] = argv;
	const command = commands[name];
	const [least, most] = command?.arguments ?? [0, 0];
	if (!command || args.length < least || args.length > most) {
		io.err(usage);
		return 2;
	}
	const { env, stop } = await io.open();
	try {
		return await command.run(args, { env, io });
	} catch (error) {
		const message = expected(error);
		if (message === null) throw error;
		io.err(message);
		return 1;
	} finally {
		await stop();
	}
}

async function list(_args: readonly string[], { env, io }: Opened): Promise<number> {
	const lines = listFlags(await adminOf(env).flags());
	const width = Math.max(...lines.map(({ flag }) => flag.length));
	for (const { flag, state, plans, rollout } of lines) {
		io.out(`${flag.padEnd(width)}  ${state.padEnd(14)}  ${rollout.padStart(5)}  ${plans}\n`);
	}
	return 0;
}

async function turn(flag: string, to: "on" | "off", { env, io }: Opened): Promise<number> {
	await adminOf(env).turn(flag, to);
	io.out(`${flag} is ${to}. It reaches people within 2 s.\n`);
	return 0;
}

async function explainFeature(
	[feature = "", slug = "", email]: readonly string[],
	{ env, io }: Opened,
): Promise<number> {
	if (!isFeatureName(feature)) {
		io.err(`The catalogue has no feature ${feature}.`);
		return 1;
	}
	const services = await createServices(env, { name: "crowdminder-flags" });
	try {
		const explained = await explainFor(services, feature, slug, email);
		if (!explained) {
			io.err(email ? `${slug} has no member ${email}.` : `There is no workspace ${slug}.`);
			return 1;
		}
		const { tenant, plan, role, steps, outcome } = explained;
		io.out(`${feature} for ${tenant.name}${role ? `, ${role} ${email}` : ""}\nPlan: ${plan}\n\n`);
		for (const { asks, answer, says } of steps) {
			io.out(`  ${answer.padEnd(9)}  ${asks} ${says}`.trimEnd().concat("\n"));
		}
		io.out(`\n${outcome}\n`);
		return 0;
	} finally {
		await services.stop();
	}
}

async function sync(args: readonly string[], { env, io }: Opened): Promise<number> {
	const { values } = parseArgs({ args: [...args], options: { plan: { type: "boolean" } } });
	const admin = adminOf(env);
	const announce = ({ words, isDrift }: { words: string; isDrift: boolean }) =>
		io.out(`${isDrift ? "drift: " : ""}${words}\n`);
	if (values.plan) for (const step of await planSync(admin)) announce(step);
	else await syncFlags(admin, announce);
	io.out(
		values.plan ? "That is the plan; nothing was changed.\n" : "Unleash holds the catalogue.\n",
	);
	return 0;
}

/** What a person at the terminal can do something about. */
class NotConfigured extends Error {}

function adminOf(env: Env): UnleashAdmin {
	const admin = configuredAdmin(env);
	if (admin) return admin;
	throw new NotConfigured(
		"Set UNLEASH_URL, UNLEASH_CLIENT_TOKEN and UNLEASH_ADMIN_TOKEN, or start the product once.",
	);
}

/** What to say of a failure that a person can act on; null for a bug, which is shown whole. */
function expected(error: unknown): string | null {
	if (error instanceof NotConfigured) return error.message;
	if (error instanceof UnleashRefused) {
		return error.status === 404 ? "Unleash has no such flag." : error.message;
	}
	const isFetch = error instanceof TypeError && error.message === "fetch failed";
	return isFetch ? "Unleash does not answer. Is the product running?" : null;
}
