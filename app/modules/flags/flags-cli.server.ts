import { environment } from "#app/env.server.ts";
import { commandEnvironment } from "#dev/command-environment.ts";
import { lastUnleash } from "#dev/unleash.ts";
import { runFlagsCommand } from "./flags-command.server.ts";

const given = environment();
const local = given.UNLEASH_URL ? null : lastUnleash(given.DATA_DIR || ".data");
const say = (line: string) => void process.stderr.write(`${line}\n`);

process.exitCode = await runFlagsCommand(process.argv.slice(2), {
	out: (text) => void process.stdout.write(text),
	err: say,
	async open() {
		const { env, stop } = await commandEnvironment(say);
		const unleash = local && {
			UNLEASH_URL: local.url,
			UNLEASH_CLIENT_TOKEN: local.clientToken,
			UNLEASH_ADMIN_TOKEN: local.adminToken,
		};
		return { env: { ...env, ...unleash, LOG_LEVEL: "silent" }, stop };
	},
});
