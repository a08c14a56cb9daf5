import { type Command, parseCommand } from "../command.ts";

export const url: Command = {
	usage: "[--app]",
	summary: "prints the connection string in use: the migrator's, or the application's with --app",
	async run(argv, { io, open }) {
		const { values } = parseCommand(argv, { app: { type: "boolean" } }, { min: 0, max: 0 });
		const { ownerUrl, env } = await open();
		io.out(`${values.app ? env.DATABASE_URL : ownerUrl}\n`);
		return 0;
	},
};
