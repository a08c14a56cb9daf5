import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import type { PublicDb } from "#db/handle.ts";
import { type CommonArgs, commonArgs, type RouteArgs } from "./common.ts";
import {
	enterAsMemberInSteps,
	enterAsVisitorInSteps,
	type MemberSteps,
	type VisitorSteps,
} from "./enter-in-steps.server.ts";
import {
	enterConsole,
	enterConsoleAsVisitor,
	type StaffArgs,
	type StaffVisitorArgs,
} from "./enter-product.server.ts";
import {
	enterAsMember,
	enterAsVisitor,
	type MemberArgs,
	type VisitorArgs,
} from "./enter-tenant.server.ts";
import type { Guarded, MemberRule, Policy, StaffRule, VisitorRule } from "./policy.ts";
import { notFound } from "./problem.ts";
import { refuseAction, refuseLoader } from "./refusal.server.ts";

type Loader<T> = Guarded<(args: LoaderFunctionArgs) => Promise<T>>;
type Action<T> = Guarded<
	(args: ActionFunctionArgs) => Promise<T | ReturnType<typeof refuseAction>>
>;
type Handler<A, T> = (args: A) => Promise<T> | T;
type Run<T> = (args: RouteArgs) => Promise<T>;
export type SiteArgs = CommonArgs & { readonly db: PublicDb };

/** A page's loader on a tenant's host. The handler runs in the tenant's transaction. */
export function tenantLoader<T>(rule: VisitorRule, handler: Handler<VisitorArgs, T>): Loader<T>;
export function tenantLoader<T>(rule: MemberRule, handler: Handler<MemberArgs, T>): Loader<T>;
export function tenantLoader<T>(
	rule: VisitorRule | MemberRule,
	handler: Handler<MemberArgs & VisitorArgs, T>,
): Loader<T> {
	return loader({ host: "tenant", rule }, tenantRun(rule, handler));
}

/** Like `tenantLoader`, for a page that asks somebody else, who may be slow: no transaction waits meanwhile. */
export function tenantLoaderInSteps<T>(
	rule: VisitorRule,
	handler: Handler<VisitorSteps, T>,
): Loader<T>;
export function tenantLoaderInSteps<T>(
	rule: MemberRule,
	handler: Handler<MemberSteps, T>,
): Loader<T>;
export function tenantLoaderInSteps<T>(
	rule: VisitorRule | MemberRule,
	handler: Handler<MemberSteps & VisitorSteps, T>,
): Loader<T> {
	return loader({ host: "tenant", rule }, stepsRun(rule, handler));
}

/**
 * A page's action on a tenant's host. Return a redirect or data when the change is to stand: whatever is
 * thrown rolls it back.
 */
export function tenantAction<T>(rule: VisitorRule, handler: Handler<VisitorArgs, T>): Action<T>;
export function tenantAction<T>(rule: MemberRule, handler: Handler<MemberArgs, T>): Action<T>;
export function tenantAction<T>(
	rule: VisitorRule | MemberRule,
	handler: Handler<MemberArgs & VisitorArgs, T>,
): Action<T> {
	return action({ host: "tenant", rule }, tenantRun(rule, handler));
}

/**
 * Like `tenantAction`, for work that must not hold a connection (hashing a password) or whose first part must
 * stand when the rest is refused (counting a try): the handler opens its transactions itself, by `step`.
 */
export function tenantActionInSteps<T>(
	rule: VisitorRule,
	handler: Handler<VisitorSteps, T>,
): Action<T>;
export function tenantActionInSteps<T>(
	rule: MemberRule,
	handler: Handler<MemberSteps, T>,
): Action<T>;
export function tenantActionInSteps<T>(
	rule: VisitorRule | MemberRule,
	handler: Handler<MemberSteps & VisitorSteps, T>,
): Action<T> {
	return action({ host: "tenant", rule }, stepsRun(rule, handler));
}

/** A page's loader on the public site. */
export function siteLoader<T>(handler: Handler<SiteArgs, T>): Loader<T> {
	return loader({ host: "site" }, (args) => onSite(handler, args));
}

/** A page's action on the public site. */
export function siteAction<T>(handler: Handler<SiteArgs, T>): Action<T> {
	return action({ host: "site" }, (args) => onSite(handler, args));
}

type ConsoleVisitorRule = { access: "public" };

/** A page's loader in the product team's console. */
export function productLoader<T>(
	rule: ConsoleVisitorRule,
	handler: Handler<StaffVisitorArgs, T>,
): Loader<T>;
export function productLoader<T>(rule: StaffRule, handler: Handler<StaffArgs, T>): Loader<T>;
export function productLoader<T>(
	rule: ConsoleVisitorRule | StaffRule,
	handler: Handler<StaffArgs & StaffVisitorArgs, T>,
): Loader<T> {
	return loader({ host: "product", rule }, productRun(rule, handler));
}

/** A page's action in the product team's console. */
export function productAction<T>(
	rule: ConsoleVisitorRule,
	handler: Handler<StaffVisitorArgs, T>,
): Action<T>;
export function productAction<T>(rule: StaffRule, handler: Handler<StaffArgs, T>): Action<T>;
export function productAction<T>(
	rule: ConsoleVisitorRule | StaffRule,
	handler: Handler<StaffArgs & StaffVisitorArgs, T>,
): Action<T> {
	return action({ host: "product", rule }, productRun(rule, handler));
}

function tenantRun<T>(
	rule: VisitorRule | MemberRule,
	handler: Handler<MemberArgs & VisitorArgs, T>,
): Run<T> {
	return rule.access === "public"
		? (args) => enterAsVisitor(rule, handler as Handler<VisitorArgs, T>, args)
		: (args) => enterAsMember(rule, handler as Handler<MemberArgs, T>, args);
}

function stepsRun<T>(
	rule: VisitorRule | MemberRule,
	handler: Handler<MemberSteps & VisitorSteps, T>,
): Run<T> {
	return rule.access === "public"
		? (args) => enterAsVisitorInSteps(rule, handler as Handler<VisitorSteps, T>, args)
		: (args) => enterAsMemberInSteps(rule, handler as Handler<MemberSteps, T>, args);
}

function productRun<T>(
	rule: ConsoleVisitorRule | StaffRule,
	handler: Handler<StaffArgs & StaffVisitorArgs, T>,
): Run<T> {
	return "access" in rule
		? (args) => enterConsoleAsVisitor(handler as Handler<StaffVisitorArgs, T>, args)
		: (args) => enterConsole(rule, handler, args);
}

async function onSite<T>(handler: Handler<SiteArgs, T>, args: RouteArgs): Promise<T> {
	if (args.context.host.kind !== "site") throw notFound();
	const entered = commonArgs(args);
	return handler({ ...entered, db: entered.services.database.public });
}

function loader<T>(policy: Policy, run: Run<T>): Loader<T> {
	const guarded = async (args: LoaderFunctionArgs) => {
		try {
			return await run(args);
		} catch (error) {
			return refuseLoader(error, args.context);
		}
	};
	return Object.assign(guarded, { policies: [policy] });
}

function action<T>(policy: Policy, run: Run<T>): Action<T> {
	const guarded = async (args: ActionFunctionArgs) => {
		try {
			return await run(args);
		} catch (error) {
			return refuseAction(error, args.context);
		}
	};
	return Object.assign(guarded, { policies: [policy] });
}
