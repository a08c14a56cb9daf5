import { eq } from "drizzle-orm";
import { momentText } from "#app/lib/moment-text.ts";
import type { Writing } from "#app/lib/writing.ts";
import type { MemberArgs } from "#app/request/enter-tenant.server.ts";
import { codeApps } from "#db/tenant/sign-in.ts";
import { passkeysOf } from "../passkeys/change-passkeys.server.ts";
import { recoveryCodesOf } from "./recovery-codes.server.ts";

/** A member's second factors as their page shows them; `zone` and `writing` are the reader's. */
export async function shownFactors(
	{ db, member, context, now }: Pick<MemberArgs, "db" | "member" | "context" | "now">,
	zone: string,
	writing: Writing,
) {
	const [app] = await db
		.select({ createdAt: codeApps.createdAt })
		.from(codeApps)
		.where(eq(codeApps.memberId, member.id));
	const codes = await recoveryCodesOf(db, member.id);
	const keys = await passkeysOf(db, member.id);
	return {
		passkeys: keys.map(({ createdAt, lastUsedAt, host, ...key }) => ({
			...key,
			added: momentText(createdAt, now, zone, writing),
			used: lastUsedAt && momentText(lastUsedAt, now, zone, writing),
			elsewhere: host === context.host.host ? null : host,
		})),
		codeApp: app ? { since: momentText(app.createdAt, now, zone, writing) } : null,
		recovery: codes && { left: codes.left, made: momentText(codes.madeAt, now, zone, writing) },
	};
}
