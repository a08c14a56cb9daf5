import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { TenantDb } from "../../handle.ts";
import { listTenants, type TenantTarget } from "../../migrator/tenants.ts";
import { type Command, CommandFailed, countOption, parseCommand, WrongUsage } from "../command.ts";

/** What a script exports as its default: it gets the tenant's handle, in a transaction of the tenant's. */
export type TenantScript = (
	db: TenantDb,
	context: { slug: string; args: readonly string[] },
) => Promise<unknown>;

const options = {
	all: { type: "boolean" },
	parallel: { type: "string" },
	json: { type: "boolean" },
} as const;

export const runScript: Command = {
	usage: "SLUG|--all [--parallel N] [--json] -- SCRIPT [ARGS]",
	summary:
		"runs a script's default export with the tenant's handle, each tenant in a transaction of its own, and prints what it returns",
	async run(argv, { io, open }) {
		const { values, positionals } = parseCommand(argv, options, { min: 1, max: 1_000 });
		const slug = values.all ? null : positionals[0];
		const [file, ...args] = values.all ? positionals : positionals.slice(1);
		if (!file) throw new WrongUsage("A script is missing, behind --.");
		const parallel = countOption("parallel", values.parallel, 4);
		const script = await loadScript(file);
		const { owner, database } = await open();
		const targets = await listTenants(owner, slug ? [slug] : undefined);
		const results = await runAll(targets, parallel, ({ label, tenant }) =>
			database().asTenant(tenant, (db) => script(db, { slug: label, args })),
		);
		const failed = results.filter((result) => result.error !== null);
		if (values.json) io.out(`${JSON.stringify(results, null, "\t")}\n`);
		else for (const result of results) io.out(resultText(result));
		io.err(`${results.length - failed.length} done, ${failed.length} failed.\n`);
		return failed.length > 0 ? 1 : 0;
	},
};

type Result = { tenant: string; value: unknown; error: string | null };

async function runAll(
	targets: readonly TenantTarget[],
	parallel: number,
	work: (target: TenantTarget) => Promise<unknown>,
): Promise<Result[]> {
	const results: Result[] = [];
	const queue = targets.values();
	const worker = async () => {
		for (const target of queue) {
			const tenant = target.label;
			try {
				results.push({ tenant, value: (await work(target)) ?? null, error: null });
			} catch (error) {
				const message = error instanceof Error ? error.message : String(error);
				results.push({ tenant, value: null, error: message });
			}
		}
	};
	await Promise.all(Array.from({ length: parallel }, worker));
	return results.sort((a, b) => a.tenant.localeCompare(b.tenant, "en"));
}

function resultText({ tenant, value, error }: Result): string {
	if (error !== null) return `${tenant}: failed: ${error}\n`;
	return value === null ? "" : `${tenant}: ${JSON.stringify(value)}\n`;
}

async function loadScript(file: string): Promise<TenantScript> {
	const module: unknown = await import(pathToFileURL(resolve(file)).href).catch((cause) => {
		throw new CommandFailed(`${file} cannot be loaded: ${cause.message}`, { cause });
	});
	if (!isScriptModule(module)) {
		throw new CommandFailed(`${file} has no function as its default export.`);
	}
	return module.default;
}

function isScriptModule(module: unknown): module is { default: TenantScript } {
	return (
		typeof module === "object" &&
		module !== null &&
		"default" in module &&
		typeof module.default === "function"
	);
}
