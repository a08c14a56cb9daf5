import type { Secrets } from "#app/lib/secret.server.ts";
import type { TenantDb } from "#db/handle.ts";
import { spendAppCode } from "./kept-code-app.server.ts";
import { mailSecurityNews } from "./mail-security-news.server.ts";
import { recoveryCodesOf, spendRecoveryCode } from "./recovery-codes.server.ts";

/** Uses up what was typed, be it a code from the member's app or a recovery code; null when it is neither. */
export async function spendCode(
	db: TenantDb,
	secrets: Secrets,
	memberId: string,
	typed: string,
	now: Date,
): Promise<"code-app" | "recovery-code" | null> {
	if (await spendAppCode(db, secrets, memberId, typed, now)) return "code-app";
	if (!(await spendRecoveryCode(db, secrets, memberId, typed, now))) return null;
	const left = (await recoveryCodesOf(db, memberId))?.left ?? 0;
	await mailSecurityNews(db, secrets, memberId, { kind: "recovery-code-used", left });
	return "recovery-code";
}
