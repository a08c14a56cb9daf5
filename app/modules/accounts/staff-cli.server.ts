import { connectDatabase } from "#db/connection.ts";
import { commandEnvironment } from "#dev/command-environment.ts";
import { runStaffCommand } from "./staff-command.server.ts";

const say = (line: string) => void process.stderr.write(`${line}\n`);

process.exitCode = await runStaffCommand(process.argv.slice(2), {
	out: (text) => void process.stdout.write(text),
	err: say,
	async open() {
		const { env, stop } = await commandEnvironment(say);
		const database = connectDatabase({
			url: env.DATABASE_URL,
			prepare: env.DATABASE_PREPARE,
			size: 1,
			applicationName: "crowdminder-staff",
		});
		return {
			db: database.public,
			async stop() {
				await database.stop();
				await stop();
			},
		};
	},
});
