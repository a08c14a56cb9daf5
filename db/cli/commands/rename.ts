import { drizzle } from "drizzle-orm/postgres-js";
import { slugProblem } from "#app/lib/slug.ts";
import { tenantOrigin } from "#app/modules/tenants/tenant-origin.ts";
import { listTenants } from "../../migrator/tenants.ts";
import { renameTenant } from "../../tenant-life.ts";
import { type Command, parseCommand, WrongUsage } from "../command.ts";

export const rename: Command = {
	usage: "SLUG NEW",
	summary: "another address; the old one forwards for good",
	async run(argv, { io, open }) {
		const { positionals } = parseCommand(argv, {}, { min: 2, max: 2 });
		const [slug = "", wanted = ""] = positionals;
		const problem = slugProblem(wanted);
		if (problem) throw new WrongUsage(`${wanted} is ${problem.replace("-", " ")}.`);
		const { owner, env } = await open();
		const [target] = await listTenants(owner, [slug]);
		if (target) await renameTenant(drizzle(owner), target.tenant.id, wanted);
		io.out(`${tenantOrigin(env.BASE_ORIGIN, { slug: wanted, primaryDomain: null })}\n`);
		return 0;
	},
};
