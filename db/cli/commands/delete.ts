import { drizzle } from "drizzle-orm/postgres-js";
import type { Sql } from "postgres";
import { openStorage } from "#app/integrations/flydrive/open-storage.server.ts";
import { removalMoment } from "#app/modules/removal/removal-dates.ts";
import { removalDays } from "#app/modules/tenants/removal-days.server.ts";
import { listTenants } from "../../migrator/tenants.ts";
import { forgetFiles, removeTenant, tenantsDue } from "../../remove-tenant.ts";
import { changeTenantState } from "../../tenant-life.ts";
import { type Command, CommandFailed, parseCommand, WrongUsage } from "../command.ts";
import type { OpenDatabase } from "../open-database.ts";

const options = {
	confirm: { type: "string" },
	now: { type: "boolean" },
	due: { type: "boolean" },
} as const;

export const deletion: Command = {
	usage: "SLUG --confirm SLUG [--now] | --due",
	summary:
		'closes the tenant and marks it for removal after the days that the console sets for it ("resume" calls it off); --now removes it at once, --due those whose time has come',
	async run(argv, { io, open }) {
		const { values, positionals } = parseCommand(argv, options, { min: 0, max: 1 });
		const [slug] = positionals;
		if (values.due) {
			if (slug) throw new WrongUsage("--due takes no SLUG.");
			io.out(`${await removeDue(await open())} removed.\n`);
			return 0;
		}
		if (!slug) throw new WrongUsage("SLUG is missing.");
		if (values.confirm !== slug) throw new WrongUsage(`Write --confirm ${slug} to delete ${slug}.`);
		io.out(await deleteTenant(await open(), slug, values.now ?? false));
		return 0;
	},
};

async function deleteTenant(database: OpenDatabase, slug: string, now: boolean): Promise<string> {
	const { owner } = database;
	const [target] = await listTenants(owner, [slug]);
	if (!target) throw new Error(`There is no target for ${slug}`);
	await refusePaying(owner, slug, target.tenant.id);
	if (now) {
		await removeTenant(owner, target.tenant);
		await emptyStorage(database);
		return `${slug} is removed, with all its data.\n`;
	}
	const registry = drizzle(owner);
	const deleteAfter = removalMoment(new Date(), await removalDays(registry));
	await changeTenantState(registry, slug, "deleting", { deleteAfter });
	return `${slug} is closed and will be removed after ${deleteAfter.toISOString().slice(0, 10)}.\n`;
}

/** Nobody goes on paying for what is gone. */
async function refusePaying(owner: Sql, slug: string, id: string): Promise<void> {
	const [paying] = await owner`
		select 1 from public.subscriptions
		where tenant_id = ${id} and subscription_id is not null and cancel_at is null
			and status not in ('canceled', 'incomplete_expired')`;
	if (!paying) return;
	throw new CommandFailed(
		`${slug} has a subscription that goes on: end it in Stripe first, then "npm run plans -- reconcile ${slug}".`,
	);
}

async function removeDue(database: OpenDatabase): Promise<number> {
	const { owner } = database;
	const dueAt = new Date();
	let removed = 0;
	for (const tenant of await tenantsDue(owner, dueAt)) {
		if (await removeTenant(owner, tenant, { dueAt })) removed += 1;
	}
	await emptyStorage(database);
	return removed;
}

async function emptyStorage({ owner, env }: OpenDatabase): Promise<void> {
	const storage = openStorage(env);
	await forgetFiles(owner, (prefix) => storage.removeAll(prefix));
	storage.stop();
}
