import { environment } from "#app/env.server.ts";
import { commandEnvironment } from "#dev/command-environment.ts";
import { lastStripe } from "#dev/stripe.ts";
import { lastUnleash } from "#dev/unleash.ts";
import { runPlansCommand } from "./plans-command.server.ts";

const given = environment();
const dataDir = given.DATA_DIR || ".data";
const unleash = given.UNLEASH_URL ? null : lastUnleash(dataDir);
const sandbox = given.STRIPE_SECRET_KEY ? null : lastStripe(dataDir);
const say = (line: string) => void process.stderr.write(`${line}\n`);

process.exitCode = await runPlansCommand(process.argv.slice(2), {
	out: (line) => void process.stdout.write(`${line}\n`),
	err: say,
	async open() {
		const { env, stop } = await commandEnvironment(say);
		const local = {
			...(unleash && {
				UNLEASH_URL: unleash.url,
				UNLEASH_CLIENT_TOKEN: unleash.clientToken,
				UNLEASH_ADMIN_TOKEN: unleash.adminToken,
			}),
			...(sandbox && {
				STRIPE_SECRET_KEY: sandbox.secretKey,
				STRIPE_API_BASE: sandbox.origin,
			}),
		};
		return { env: { ...env, ...local, LOG_LEVEL: "warn" }, stop };
	},
});
