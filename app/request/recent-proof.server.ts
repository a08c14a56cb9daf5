import { redirect } from "@remix-run/node";
import { isRecentlyProven } from "#app/modules/accounts/recently-proven.ts";
import { isReading, type RouteArgs } from "./common.ts";
import { pagePath } from "./page-path.ts";
import type { MemberRule } from "./policy.ts";
import type { Session } from "./session.server.ts";
import { pageOf } from "./sign-in-first.server.ts";

/** Asks who it is once more, and leads back; what was sent meanwhile is sent again by them. */
export function assertRecentlyProven(
	rule: Pick<MemberRule, "recentlyProven">,
	{ provenAt }: Pick<Session, "provenAt">,
	{ request }: Pick<RouteArgs, "request">,
	now: Date,
): void {
	if (!rule.recentlyProven || isRecentlyProven(provenAt, now)) return;
	const url = new URL(request.url);
	const isPage = isReading(request) && rule.recentlyProven !== "from-page";
	const returnTo = isPage ? `${pagePath(url)}${url.search}` : pageOf(request);
	throw redirect(`/account/proof?${new URLSearchParams({ returnTo })}`, 303);
}
