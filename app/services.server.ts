import { connectDatabase, type Database } from "#db/connection.ts";
import type { Env } from "./env.server.ts";
import { openStorage } from "./integrations/flydrive/open-storage.server.ts";
import type { FileStorage } from "./integrations/flydrive/storage.ts";
import { type OidcApi, openOidc } from "./integrations/oidc/api.server.ts";
import { openStripe, type StripeApi } from "./integrations/stripe/api.server.ts";
import { createFlags, type Flags } from "./integrations/unleash/flags.server.ts";
import { createLog, type Logger } from "./log.server.ts";
import { createPasswords, type Passwords } from "./modules/accounts/passwords.server.ts";
import { planGates } from "./modules/flags/plan-gates.ts";
import { TenantDirectory } from "./modules/tenants/directory.server.ts";

/** What a process needs to do its work: made once, handed to every request, job and command. */
export type Services = {
	readonly env: Env;
	readonly log: Logger;
	readonly database: Database;
	readonly directory: TenantDirectory;
	readonly flags: Flags;
	readonly passwords: Passwords;
	/** The identity providers of companies. */
	readonly oidc: OidcApi;
	/** Null where no key for it is configured: nothing can be bought then. */
	readonly stripe: StripeApi | null;
	/** The bytes of files. */
	readonly storage: FileStorage;
	/** Now. Tests set it. */
	clock(): Date;
	stop(): Promise<void>;
};

export async function createServices(
	env: Env,
	options: { name?: string; log?: Logger; clock?: () => Date } = {},
): Promise<Services> {
	const log = options.log ?? createLog(env.LOG_LEVEL);
	const database = connectDatabase({
		url: env.DATABASE_URL,
		prepare: env.DATABASE_PREPARE,
		size: env.DATABASE_POOL_SIZE,
		applicationName: options.name ?? "crowdminder",
	});
	const directory = new TenantDirectory(database.public, log, options.clock);
	await directory.start();
	const storage = openStorage(env);
	const flags = await createFlags({ env, log, gates: planGates });
	return {
		env,
		log,
		database,
		directory,
		flags,
		passwords: createPasswords(),
		oidc: openOidc({ allowLocal: env.OIDC_LOCAL }),
		stripe: env.STRIPE_SECRET_KEY
			? openStripe({ secretKey: env.STRIPE_SECRET_KEY, apiBase: env.STRIPE_API_BASE })
			: null,
		storage,
		clock: options.clock ?? (() => new Date()),
		async stop() {
			directory.stop();
			await flags.stop();
			storage.stop();
			await database.stop();
		},
	};
}
