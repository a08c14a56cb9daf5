import { prepareRoles } from "../../tenant-roles.ts";
import { type Command, parseCommand, WrongUsage } from "../command.ts";
import { ensureRegistry } from "../open-database.ts";

export const prepareRolesCommand: Command = {
	usage: "COUNT",
	summary: "makes roles ahead in one batch until COUNT lie ready; best while few people work",
	async run(argv, { io, open }) {
		const { positionals } = parseCommand(argv, {}, { min: 1, max: 1 });
		const count = Number(positionals[0]);
		if (!Number.isInteger(count) || count < 1 || count > 5_000) {
			throw new WrongUsage("COUNT is a number from 1 to 5000.");
		}
		const opened = await open();
		await ensureRegistry(opened);
		const made = await prepareRoles(opened.owner, count);
		io.out(`${made} made, ${count} ready.\n`);
		return 0;
	},
};
