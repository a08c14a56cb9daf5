import { type Command, parseCommand } from "../command.ts";
import { tenantFacts } from "../facts.ts";
import { ensureRegistry } from "../open-database.ts";
import { sizeText, textTable } from "../table.ts";

export const list: Command = {
	usage: "[--json]",
	summary: "all tenants: state, plan, version, members, size, schema",
	async run(argv, { io, open }) {
		const { values } = parseCommand(argv, { json: { type: "boolean" } }, { min: 0, max: 0 });
		const opened = await open();
		await ensureRegistry(opened);
		const facts = await tenantFacts(opened.owner);
		if (values.json) {
			io.out(`${JSON.stringify(facts, null, "\t")}\n`);
			return 0;
		}
		if (facts.length === 0) {
			io.out("There is no tenant yet.\n");
			return 0;
		}
		const rows = facts.map((tenant) => [
			...[tenant.slug, tenant.state, tenant.plan, tenant.version, tenant.members],
			...[sizeText(tenant.size), tenant.schema, tenant.name],
		]);
		const headings = ["slug", "state", "plan", "version", "members", "size", "schema", "name"];
		io.out(textTable(headings, rows));
		return 0;
	},
};
