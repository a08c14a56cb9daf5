import type { Env } from "#app/env.server.ts";
import type { StripeApi } from "#app/integrations/stripe/api.server.ts";
import { configuredAdmin, planSync, syncFlags } from "#app/modules/flags/sync.server.ts";
import { createServices, type Services } from "#app/services.server.ts";
import { customerBySlug, reconcileAll } from "./reconcile.server.ts";
import { syncCustomer } from "./sync.server.ts";
import { planCatalogue, syncCatalogue } from "./sync-catalogue.server.ts";

export type PlansIo = {
	out(line: string): void;
	err(line: string): void;
	/** The environment, with a database where the command needs one. */
	open(): Promise<{ env: Env; stop(): Promise<void> }>;
};

type Opened = { services: Services; stripe: StripeApi; io: PlansIo };
type Command = {
	readonly most: number;
	run(opened: Opened, args: readonly string[]): Promise<number>;
};

const usage = `npm run plans -- <command>

  plan               what a sync would do, at Stripe and in Unleash
  sync               brings both to the catalogue, and says first what it does
  drift              what differs at Stripe and in Unleash; ends with 1 when anything does
  reconcile [SLUG]   asks Stripe what a workspace bought; without one lets the worker ask for all

Exit codes: 0 done, 1 something failed or differs, 2 wrong usage.
`;

const commands: Readonly<Record<string, Command>> = {
	plan: { most: 0, run: plan },
	sync: { most: 0, run: sync },
	drift: { most: 0, run: drift },
	reconcile: { most: 1, run: reconcile },
};

/**
 * Runs `npm run plans -- <command>`.
 *
 * @returns 0 done, 1 something failed or differs, 2 wrong usage
 */
export async function runPlansCommand(argv: readonly string[], io: PlansIo): Promise<number> {
	const [name = "", ...args] = argv;
	const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
	if (!command || args.length > command.most) {
		io.err(usage);
		return 2;
	}
	const { env, stop } = await io.open();
	const services = await createServices(env, { name: "crowdminder-plans" });
	try {
		const { stripe } = services;
		if (stripe) return await command.run({ services, stripe, io }, args);
		io.err("Set STRIPE_SECRET_KEY, or start the product once.");
		return 1;
	} catch (error) {
		if (!isExpected(error)) throw error;
		io.err(error.message);
		return 1;
	} finally {
		await services.stop();
		await stop();
	}
}

async function plan(opened: Opened): Promise<number> {
	const isDone = (await printPlan(opened)) === 0;
	opened.io.out(isDone ? "There is nothing to do." : "That is the plan; nothing was changed.");
	return 0;
}

/** How many steps it has. */
async function printPlan({ services, stripe, io }: Opened): Promise<number> {
	const admin = configuredAdmin(services.env);
	const [atStripe, inUnleash] = [await planCatalogue(stripe), admin ? await planSync(admin) : []];
	for (const { words } of atStripe) io.out(`Stripe: ${words}`);
	for (const { words } of inUnleash) io.out(`Unleash: ${words}`);
	return atStripe.length + inUnleash.length;
}

async function sync(opened: Opened): Promise<number> {
	const { services, stripe, io } = opened;
	await printPlan(opened);
	await syncCatalogue(stripe, () => undefined);
	io.out("Stripe holds the catalogue.");
	const admin = configuredAdmin(services.env);
	if (!admin) return 0;
	await syncFlags(admin, () => undefined);
	io.out("Unleash holds the catalogue.");
	return 0;
}

async function drift(opened: Opened): Promise<number> {
	const isSame = (await printPlan(opened)) === 0;
	opened.io.out(
		isSame
			? "Nothing differs from the catalogue."
			: "That differs; sync mends what is ours to mend.",
	);
	return isSame ? 0 : 1;
}

async function reconcile(
	{ services, stripe, io }: Opened,
	[slug]: readonly string[],
): Promise<number> {
	if (slug === undefined) {
		const { customers, missed } = await reconcileAll(services, stripe);
		io.out(`The worker asks for ${customers} customers; ${missed} events had been missed.`);
		return 0;
	}
	const customerId = await customerBySlug(services.database.public, slug);
	if (!customerId) {
		io.err(`There is no workspace ${slug} that has been to a checkout.`);
		return 1;
	}
	await syncCustomer({ ...services, stripe }, customerId, { isReconcile: true });
	io.out(`${slug} is as Stripe says.`);
	return 0;
}

/** What a person at the terminal can do something about. */
function isExpected(error: unknown): error is Error {
	if (!(error instanceof Error)) return false;
	const isFetch = error instanceof TypeError && error.message === "fetch failed";
	return isFetch || ["StripeAway", "StripeRefused", "UnleashRefused"].includes(error.name);
}
