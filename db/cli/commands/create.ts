import { z } from "zod";
import { memberAddressHash } from "#app/lib/member-address.server.ts";
import { hashPassword } from "#app/lib/password-hash.server.ts";
import { slugProblem } from "#app/lib/slug.ts";
import { planNames, planOf, trial } from "#app/modules/subscription/plans.ts";
import { tenantOrigin } from "#app/modules/tenants/tenant-origin.ts";
import { type NewTenant, provisionTenant } from "../../provision.ts";
import { demoSteps } from "../../seed/demo.ts";
import { type Command, parseCommand, WrongUsage } from "../command.ts";
import { ensureRegistry } from "../open-database.ts";

const day = 24 * 3600 * 1000;

export const create: Command = {
	usage:
		"--slug S --name N --admin-email E [--admin-name N] [--admin-password P] [--plan starter|team|business] [--demo]",
	summary:
		"makes a tenant and prints its address; without --plan it is on trial, as after a sign-up",
	async run(argv, { io, open }) {
		const wish = readWish(argv);
		const opened = await open();
		await ensureRegistry(opened);
		const { env, owner, sets } = opened;
		const newTenant = await newTenantOf(wish, env.APP_SECRET, new Date());
		const steps = wish.demo ? await demoSteps(env.APP_SECRET, new Date()) : {};
		await provisionTenant(owner, sets.tenant, newTenant, steps);
		io.out(`${tenantOrigin(env.BASE_ORIGIN, { slug: wish.slug, primaryDomain: null })}\n`);
		if (!wish.password) io.err(`${wish.email} chooses a password by "Forgot your password?".\n`);
		return 0;
	},
};

type Wish = ReturnType<typeof readWish>;

function readWish(argv: readonly string[]) {
	const { values } = parseCommand(
		argv,
		{
			slug: { type: "string" },
			name: { type: "string" },
			"admin-email": { type: "string" },
			"admin-name": { type: "string" },
			"admin-password": { type: "string" },
			plan: { type: "string" },
			demo: { type: "boolean" },
		},
		{ min: 0, max: 0 },
	);
	const slug = required("slug", values.slug);
	const problem = slugProblem(slug);
	if (problem) throw new WrongUsage(`--slug ${slug} is ${problem.replace("-", " ")}.`);
	const email = required("admin-email", values["admin-email"]);
	if (!z.email().safeParse(email).success) throw new WrongUsage(`${email} is no e-mail address.`);
	const plan = planNames.find((name) => name === values.plan);
	if (values.plan && !plan) throw new WrongUsage(`--plan is one of ${planNames.join(", ")}.`);
	return {
		slug,
		email,
		plan: plan ?? null,
		name: required("name", values.name),
		adminName: values["admin-name"] ?? email.slice(0, email.indexOf("@")),
		password: values["admin-password"] ?? null,
		demo: values.demo ?? false,
	};
}

async function newTenantOf(wish: Wish, appSecret: string, now: Date): Promise<NewTenant> {
	const plan = planOf(wish.plan ?? trial.plan);
	const onTrial = wish.plan === null;
	return {
		slug: wish.slug,
		name: wish.name,
		country: "ZA",
		currency: "ZAR",
		locale: "en-ZA",
		timeZone: "Africa/Johannesburg",
		plan: plan.name,
		planVersion: plan.version,
		features: plan.features,
		memberLimit: plan.limits.members,
		...(onTrial ? { trialEndsAt: new Date(now.getTime() + trial.days * day) } : {}),
		owner: {
			name: wish.adminName,
			email: wish.email,
			passwordHash: wish.password === null ? null : await hashPassword(wish.password),
		},
		ownerAddressHash: memberAddressHash(appSecret, wish.email),
	};
}

function required(name: string, value: string | undefined): string {
	if (!value) throw new WrongUsage(`--${name} is missing.`);
	return value;
}
