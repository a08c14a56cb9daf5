import type { AppLoadContext } from "@remix-run/node";
import { isId } from "#app/lib/id.ts";
import { readerHeader } from "#app/lib/reader-header.ts";
import { can, canAny } from "#app/modules/grants/can.server.ts";
import type { TenantRecord } from "#app/modules/tenants/tenant-record.ts";
import type { TenantDb } from "#db/handle.ts";
import { type CommonArgs, commonArgs, isReading, type RouteArgs } from "./common.ts";
import { readCookie } from "./cookie.server.ts";
import {
	assertFeature,
	assertOpen,
	type Can,
	featuresFor,
	isReleased,
} from "./entitlement.server.ts";
import { mayDo, takesSeat } from "./permission.server.ts";
import type { MemberRule, PermissionRule, VisitorRule } from "./policy.ts";
import { notFound } from "./problem.ts";
import { assertRecentlyProven } from "./recent-proof.server.ts";
import { assertSeat } from "./seat.server.ts";
import { assertSecondFactor } from "./second-factor.server.ts";
import { type Member, readSession, type Session } from "./session.server.ts";
import { inSharedTransaction } from "./shared-transaction.server.ts";
import { signInFirst } from "./sign-in-first.server.ts";
import { admitSupport, supportSessionOf } from "./support-access.server.ts";
import { servedTenant } from "./tenant.server.ts";
import { nothingTried, readTried, type Tried } from "./testing.server.ts";

type TenantArgs = CommonArgs & { readonly db: TenantDb; readonly tenant: TenantRecord };
export type VisitorArgs = TenantArgs & {
	readonly member: Member | null;
	readonly session: Session | null;
	/** Of the workspace, where nobody is signed in. */
	readonly can: Can;
};
export type MemberArgs = TenantArgs & {
	readonly member: Member;
	readonly session: Session;
	readonly can: Can;
	/** Is a flag of a release on for this member? */
	readonly released: (flag: string) => boolean;
	/** What they try for themselves, as testers. */
	readonly tried: Tried;
};

/** host → tenant → handler, for people who need not be signed in. */
export function enterAsVisitor<T>(
	rule: VisitorRule,
	handler: (args: VisitorArgs) => Promise<T> | T,
	args: RouteArgs,
): Promise<T> {
	return inTenant(rule, args, async ({ session, can, ...entered }) => {
		if (rule.feature) assertFeature(can, rule.feature);
		return handler({ ...entered, session, can, member: session?.member ?? null });
	});
}

/** host → tenant → session → entitlement → permission → seat → handler. */
export function enterAsMember<T>(
	rule: MemberRule,
	handler: (args: MemberArgs) => Promise<T> | T,
	args: RouteArgs,
): Promise<T> {
	return inTenant(rule, args, async ({ session, ...entered }) => {
		if (!session || isFromAnothersPage(args, session)) throw await signInFirst(args);
		assertSecondFactor(rule, session, args);
		assertRecentlyProven(rule, session, args, entered.now);
		const changes = !isReading(args.request);
		if (changes && !rule.whileLocked) assertOpen(entered.tenant, entered.now);
		if (rule.feature) assertFeature(entered.can, rule.feature);
		if (rule.permission) await assertMay(rule, session.member, entered, changes);
		return handler({ ...entered, member: session.member, session });
	});
}

/** A page that one member left open sends nothing as another, who signed in meanwhile in the same browser. */
function isFromAnothersPage({ request }: RouteArgs, { member }: Session): boolean {
	const reader = request.headers.get(readerHeader);
	return reader !== null && reader !== member.id && !isReading(request);
}

/** Without the permission it is not there; changing something by it may take a seat besides. */
async function assertMay(
	rule: PermissionRule,
	member: Member,
	{ db, params }: Pick<TenantArgs, "db" | "params">,
	changes: boolean,
): Promise<void> {
	const { permission } = rule;
	if (!mayDo(member, permission) && !(await isGranted(rule, member, db, params))) throw notFound();
	if (changes && takesSeat(permission)) await assertSeat(db, member);
}

/** By a grant on the object that the address names, or on any of its type. */
async function isGranted(
	rule: PermissionRule,
	member: Member,
	db: TenantDb,
	params: TenantArgs["params"],
): Promise<boolean> {
	if (rule.onAny) return canAny(db, member, rule.permission, rule.onAny);
	if (!rule.on) return false;
	const id = params[`${rule.on}Id`];
	return id !== undefined && isId(id) && can(db, member, rule.permission, { type: rule.on, id });
}

/**
 * A transaction of the tenant, in which the session is read and the handler runs: an action's own, or the one
 * that the loaders of the request share. Who looks for support is admitted before it, and reads only in it.
 */
async function inTenant<T>(
	rule: MemberRule | VisitorRule,
	args: RouteArgs,
	work: (
		entered: TenantArgs &
			Pick<MemberArgs, "can" | "released" | "tried"> & { session: Session | null },
	) => Promise<T>,
): Promise<T> {
	const { services } = args.context;
	const tenant = servedTenant(args.context, rule.whileSuspended);
	const support = await supportSessionOf(args, tenant);
	if (support) await admitSupport(rule, support, tenant, args);
	const enter = async (db: TenantDb) => {
		const session = support ?? (await sessionOf(db, args));
		const member = session?.member ?? null;
		const tried = await triedBy(tenant, member, args);
		const can = featuresFor(services, tenant, member, tried);
		const released = (flag: string) => isReleased(services, tenant, member, flag, tried);
		return work({ ...commonArgs(args), db, tenant, session, can, released, tried });
	};
	return isReading(args.request)
		? inSharedTransaction(args.context, tenant, enter, { readOnly: support !== null })
		: services.database.asTenant(tenant, enter);
}

async function triedBy(
	tenant: TenantRecord,
	member: Member | null,
	{ request, context }: RouteArgs,
): Promise<Tried> {
	if (!member) return nothingTried;
	const { env, clock } = context.services;
	const tester = { tenantId: tenant.id, memberId: member.id };
	return (await readTried(env, tester, request, clock()))?.tried ?? nothingTried;
}

const sessions = new WeakMap<AppLoadContext, Promise<Session | null>>();

/** The session, looked up once for all loaders of a request: the context is one object a request. */
function sessionOf(db: TenantDb, args: RouteArgs): Promise<Session | null> {
	const known = sessions.get(args.context);
	if (known !== undefined) return known;
	const found = findSession(db, args);
	sessions.set(args.context, found);
	return found;
}

async function findSession(db: TenantDb, { request, context }: RouteArgs): Promise<Session | null> {
	const { env, clock } = context.services;
	const token = await readCookie(request, env.BASE_ORIGIN, "session");
	return token ? readSession(db, token, context.host.host, clock()) : null;
}
