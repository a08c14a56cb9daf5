import { commandEnvironment } from "#dev/command-environment.ts";
import { runSettingsCommand } from "./settings-command.server.ts";

const say = (line: string) => void process.stderr.write(`${line}\n`);

process.exitCode = await runSettingsCommand(process.argv.slice(2), {
	out: (line) => void process.stdout.write(`${line}\n`),
	err: say,
	async open() {
		const { env, stop } = await commandEnvironment(say);
		return { env: { ...env, LOG_LEVEL: "silent" }, stop };
	},
});
