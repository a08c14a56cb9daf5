import type { TenantDb } from "#db/handle.ts";
import { isReading, type RouteArgs } from "./common.ts";
import {
	enterAsMember,
	enterAsVisitor,
	type MemberArgs,
	type VisitorArgs,
} from "./enter-tenant.server.ts";
import type { MemberRule, VisitorRule } from "./policy.ts";

/** A piece of work in a transaction of its own, which stands whatever the later steps do. */
type Step = { step<T>(work: (db: TenantDb) => Promise<T>): Promise<T> };

export type VisitorSteps = Omit<VisitorArgs, "db"> & Step;
export type MemberSteps = Omit<MemberArgs, "db"> & Step;

/**
 * As `enterAsVisitor`, for work that must not hold a connection (hashing a password) or whose first part
 * must stand when the rest is refused (counting a try). Never open a step inside another one.
 */
export async function enterAsVisitorInSteps<T>(
	rule: VisitorRule,
	handler: (args: VisitorSteps) => Promise<T> | T,
	args: RouteArgs,
): Promise<T> {
	const { db: _ended, ...entered } = await enterAsVisitor(rule, (visitor) => visitor, args);
	return handler({ ...entered, step: stepsOf(args, entered) });
}

/** As `enterAsMember`, in steps. */
export async function enterAsMemberInSteps<T>(
	rule: MemberRule,
	handler: (args: MemberSteps) => Promise<T> | T,
	args: RouteArgs,
): Promise<T> {
	const { db: _ended, ...entered } = await enterAsMember(rule, (member) => member, args);
	return handler({ ...entered, step: stepsOf(args, entered) });
}

/** Support reads only here too. */
function stepsOf(
	{ context, request }: RouteArgs,
	{ tenant, member }: Pick<VisitorArgs, "tenant" | "member">,
): Step["step"] {
	const readOnly = member?.role === "support" && isReading(request);
	return (work) => context.services.database.asTenant(tenant, work, { readOnly });
}
