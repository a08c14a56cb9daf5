import type { PublicDb } from "#db/handle.ts";
import { type CommonArgs, commonArgs, type RouteArgs } from "./common.ts";
import { readCookie } from "./cookie.server.ts";
import type { StaffRule } from "./policy.ts";
import { notFound } from "./problem.ts";
import { signInFirst } from "./sign-in-first.server.ts";
import { readStaffSession, type StaffMember, type StaffRole } from "./staff-session.server.ts";

type ConsoleArgs = CommonArgs & { readonly db: PublicDb };
export type StaffVisitorArgs = ConsoleArgs & { readonly staff: StaffMember | null };
export type StaffArgs = ConsoleArgs & { readonly staff: StaffMember };

export async function enterConsoleAsVisitor<T>(
	handler: (args: StaffVisitorArgs) => Promise<T> | T,
	args: RouteArgs,
): Promise<T> {
	return handler(await inConsole(args));
}

export async function enterConsole<T>(
	rule: StaffRule,
	handler: (args: StaffArgs) => Promise<T> | T,
	args: RouteArgs,
): Promise<T> {
	const { staff, ...entered } = await inConsole(args);
	if (!staff) throw await signInFirst(args);
	if (!staffMay(staff.role, rule.role)) throw notFound();
	return handler({ ...entered, staff });
}

async function inConsole(args: RouteArgs): Promise<StaffVisitorArgs> {
	if (args.context.host.kind !== "product") throw notFound();
	const entered = commonArgs(args);
	const { database, env } = entered.services;
	const token = await readCookie(args.request, env.BASE_ORIGIN, "staff");
	const staff = token ? await readStaffSession(database.public, token, entered.now) : null;
	return { ...entered, db: database.public, staff };
}

/** A viewer's page is for all; an operator may do everything; product and support stand side by side. */
function staffMay(has: StaffRole, needs: StaffRole): boolean {
	return has === needs || has === "operator" || needs === "viewer";
}
