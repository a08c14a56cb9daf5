import { repair } from "../../migrator/repair.ts";
import { publicTarget } from "../../migrator/target.ts";
import { listTenants } from "../../migrator/tenants.ts";
import { type Command, parseCommand } from "../command.ts";
import type { OpenDatabase } from "../open-database.ts";

export const repairCommand: Command = {
	usage: "SLUG|public [--apply]",
	summary:
		"prints the statements that would mend a schema's drift; runs them only with --apply, and never drops what holds data",
	async run(argv, { io, open }) {
		const options = { apply: { type: "boolean" } } as const;
		const { values, positionals } = parseCommand(argv, options, { min: 1, max: 1 });
		const apply = values.apply ?? false;
		const { statements, left } = await repairSchema(await open(), positionals[0] ?? "", apply);
		for (const statement of statements) io.out(`${statement.trimEnd()};\n`);
		for (const line of left) io.err(`Left for a person:\n${line}\n`);
		if (statements.length === 0 && left.length === 0) io.err("There is nothing to mend.\n");
		else if (statements.length > 0) {
			io.err(apply ? "Done, and compared again.\n" : "Nothing was changed: run it with --apply.\n");
		}
		return left.length > 0 ? 1 : 0;
	},
};

async function repairSchema({ owner, sets }: OpenDatabase, slug: string, apply: boolean) {
	if (slug === "public") return repair(owner, sets.public, publicTarget, { apply });
	const [target] = await listTenants(owner, [slug]);
	if (!target) throw new Error(`There is no target for ${slug}`);
	return repair(owner, sets.tenant, target, { apply });
}
