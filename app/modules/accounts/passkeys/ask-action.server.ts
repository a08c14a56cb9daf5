import { readCookie } from "#app/request/cookie.server.ts";
import type { MemberArgs, VisitorArgs } from "#app/request/enter-tenant.server.ts";
import { Problem } from "#app/request/problem.ts";
import { attempts } from "#db/tenant/attempts.ts";
import { takeTry } from "../attempts.server.ts";
import { passkeyLimit } from "../limits.ts";
import { networkOf } from "../network.ts";
import { readPendingSignIn } from "../pending-sign-in.server.ts";
import { askPasskey } from "./ask-passkey.server.ts";
import { makeOptions, signOptions } from "./passkey-options.server.ts";

/** What to sign to come in: as the second factor where one is asked for (`for=second`), else as both. */
export async function askToSignIn(args: VisitorArgs): Promise<Response> {
	const { db, request, services, context, now } = args;
	const { host } = context.host;
	const limit = passkeyLimit(networkOf(context.clientAddress));
	const wait = await takeTry(db, attempts, services, [limit], now);
	if (wait > 0) throw tooMany(wait);
	const isSecond = (await request.formData()).get("for") === "second";
	if (!isSecond) {
		const asked = { purpose: "sign-in", host, memberId: null } as const;
		return askPasskey(db, args, asked, await signOptions(db, host, null));
	}
	const token = await readCookie(request, services.env.BASE_ORIGIN, "pending");
	const pending = await readPendingSignIn(db, token, host, now);
	if (!pending) throw new Problem("sign_in.over", "Begin again with your password.");
	const asked = { purpose: "second", host, memberId: pending.memberId } as const;
	return askPasskey(db, args, asked, await signOptions(db, host, pending.memberId));
}

/** What to sign, or to make (`for=register`), for somebody who is in. */
export async function askMember(args: MemberArgs): Promise<Response> {
	const { db, request, tenant, member, context } = args;
	const { host } = context.host;
	const isMaking = (await request.formData()).get("for") === "register";
	const asked = { purpose: isMaking ? "register" : "proof", host, memberId: member.id } as const;
	const options = isMaking
		? await makeOptions(db, { member, host, workspace: tenant.name })
		: await signOptions(db, host, member.id);
	return askPasskey(db, args, asked, options);
}

function tooMany(seconds: number): Problem {
	return new Problem("sign_in.wait", "Signing in rests here. Try again in a moment.", {
		status: 429,
		retryAfter: seconds,
	});
}
