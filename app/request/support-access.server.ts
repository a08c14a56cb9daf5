import type { AppLoadContext } from "@remix-run/node";
import { recordAudit } from "#app/modules/audit/record.server.ts";
import type { TenantRef } from "#db/handle.ts";
import { isReading, type RouteArgs } from "./common.ts";
import { readCookie } from "./cookie.server.ts";
import { pagePath } from "./page-path.ts";
import type { MemberRule, VisitorRule } from "./policy.ts";
import { Problem } from "./problem.ts";
import type { Session } from "./session.server.ts";
import { isOpenToSupport } from "./support-rule.ts";
import { readSupportSession } from "./support-session.server.ts";

const found = new WeakMap<AppLoadContext, Promise<Session | null>>();

/** The session of somebody of ours who looks for support, looked up once a request; null for everybody else. */
export function supportSessionOf(args: RouteArgs, tenant: TenantRef): Promise<Session | null> {
	const known = found.get(args.context);
	if (known !== undefined) return known;
	const session = find(args, tenant);
	found.set(args.context, session);
	return session;
}

async function find({ request, context }: RouteArgs, tenant: TenantRef): Promise<Session | null> {
	const { env, database, clock } = context.services;
	const token = await readCookie(request, env.BASE_ORIGIN, "support");
	return token ? readSupportSession(database, tenant, token, context.host.host, clock()) : null;
}

/**
 * Lets support in where the rule is open to them, and writes each page into the workspace's audit before anything of
 * it is read, in a transaction of its own: one that cannot be written shows nothing.
 *
 * @throws Problem `support.read_only` for actions, `support.refused` for pages
 */
export async function admitSupport(
	rule: MemberRule | VisitorRule,
	session: Session,
	tenant: TenantRef,
	args: RouteArgs,
): Promise<void> {
	const reads = isReading(args.request);
	if (!isOpenToSupport(rule, reads)) throw reads ? refused() : readOnly();
	if (reads && rule.access === undefined) await noteLook(session, tenant, args);
}

const noted = new WeakMap<AppLoadContext, Promise<void>>();

/** One line a page, however many loaders it has. */
function noteLook(session: Session, tenant: TenantRef, args: RouteArgs): Promise<void> {
	const known = noted.get(args.context);
	if (known !== undefined) return known;
	const { requestId, services } = args.context;
	const { id, name } = session.member;
	const path = pagePath(new URL(args.request.url));
	const written = services.database.asTenant(tenant, (db) =>
		recordAudit(
			db,
			{ kind: "staff", id, requestId },
			{
				...{ action: "support-visit:look", objectType: "support-visit", objectId: session.id },
				after: { name, path },
			},
		),
	);
	noted.set(args.context, written);
	return written;
}

function refused(): Problem {
	return new Problem(
		"support.refused",
		"This page is for the workspace alone, as files, payments and people's own accounts are.",
		{ status: 403 },
	);
}

function readOnly(): Problem {
	return new Problem(
		"support.read_only",
		"You look at this workspace as support and can change nothing in it.",
		{ status: 403 },
	);
}
