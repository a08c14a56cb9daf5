import { drizzle } from "drizzle-orm/postgres-js";
import { changeTenantState } from "../../tenant-life.ts";
import { type Command, parseCommand } from "../command.ts";

export const suspend: Command = {
	usage: "SLUG [--reason TEXT]",
	summary: "people see why and whom to ask; admins reach billing and export",
	run: stateChange("suspended"),
};

export const resume: Command = {
	usage: "SLUG",
	summary: "ends a suspension or an archiving, or calls a deletion off",
	run: stateChange("active"),
};

export const archive: Command = {
	usage: "SLUG [--reason TEXT]",
	summary: "nobody signs in; the data stays",
	run: stateChange("archived"),
};

function stateChange(state: "suspended" | "active" | "archived"): Command["run"] {
	return async (argv, { io, open }) => {
		const options = { reason: { type: "string" } } as const;
		const { values, positionals } = parseCommand(argv, options, { min: 1, max: 1 });
		const [slug = ""] = positionals;
		const { owner } = await open();
		const details = values.reason ? { reason: values.reason } : {};
		await changeTenantState(drizzle(owner), slug, state, details);
		io.out(`${slug} is ${state}.\n`);
		return 0;
	};
}
