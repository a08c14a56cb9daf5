import { tenantOrigin } from "#app/modules/tenants/tenant-origin.ts";
import { UnknownTenant } from "../../migrator/tenants.ts";
import { type Command, parseCommand } from "../command.ts";
import { tenantFacts } from "../facts.ts";
import { sizeText } from "../table.ts";

export const show: Command = {
	usage: "SLUG [--json]",
	summary: "one tenant",
	async run(argv, { io, open }) {
		const options = { json: { type: "boolean" } } as const;
		const { values, positionals } = parseCommand(argv, options, { min: 1, max: 1 });
		const { owner, env } = await open();
		const [tenant] = await tenantFacts(owner, positionals[0]);
		if (!tenant) throw new UnknownTenant(`There is no tenant ${positionals[0]}.`);
		const address = tenantOrigin(env.BASE_ORIGIN, { slug: tenant.slug, primaryDomain: null });
		if (values.json) {
			io.out(`${JSON.stringify({ ...tenant, address }, null, "\t")}\n`);
			return 0;
		}
		const lines = Object.entries({ address, ...tenant, size: sizeText(tenant.size) });
		io.out(lines.map(([key, value]) => `${key.padEnd(13)}${value ?? "–"}\n`).join(""));
		return 0;
	},
};
