import { redirect } from "@remix-run/node";
import { isReading, type RouteArgs } from "./common.ts";
import type { MemberRule } from "./policy.ts";
import { Problem } from "./problem.ts";
import type { Session } from "./session.server.ts";
import { isDocumentRequest, pageOf } from "./sign-in-first.server.ts";

/**
 * Leads whoever must set up a second factor there, from wherever they are, and back afterwards. What a script sent
 * is refused in place, so that what was typed stays.
 */
export function assertSecondFactor(
	rule: MemberRule,
	{ secondFactor }: Session,
	{ request }: RouteArgs,
): void {
	if (secondFactor.kind !== "now" || rule.beforeSecondFactor) return;
	if (!isReading(request) && !isDocumentRequest(request)) throw needed();
	const returnTo = pageOf(request);
	throw redirect(`/second-factor?${new URLSearchParams({ returnTo })}`);
}

function needed(): Problem {
	return new Problem(
		"second_factor.needed",
		"Your workspace asks for a second factor now. Set it up in another tab, then send this once more.",
		{ status: 401 },
	);
}
