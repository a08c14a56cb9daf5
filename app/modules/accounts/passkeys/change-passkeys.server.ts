import { and, asc, eq } from "drizzle-orm";
import { newId } from "#app/lib/id.ts";
import { recordAudit } from "#app/modules/audit/record.server.ts";
import type { MemberSteps } from "#app/request/enter-in-steps.server.ts";
import type { MemberArgs } from "#app/request/enter-tenant.server.ts";
import { notFound } from "#app/request/problem.ts";
import type { TenantDb } from "#db/handle.ts";
import { passkeys } from "#db/tenant/sign-in.ts";
import { forgetUselessCodes } from "../factors/change-factors.server.ts";
import { mailSecurityNews } from "../factors/mail-security-news.server.ts";
import { makeRecoveryCodes, recoveryCodesOf } from "../factors/recovery-codes.server.ts";
import { takeChallenge } from "./challenges.server.ts";
import { readMade } from "./passkey-answer.ts";
import { verifyMade } from "./verify.server.ts";

type Given = { made: unknown; name: string; origin: string; ceremony: string | undefined };

/**
 * Keeps a passkey that a browser made here. Who had no recovery codes gets them.
 *
 * @returns the codes to show once, perhaps none; null when it was not made as asked
 */
export async function addPasskey(visit: MemberSteps, given: Given): Promise<string[] | null> {
	const { step, member, services, context, now } = visit;
	const { host } = context.host;
	const asked = { purpose: "register", host, memberId: member.id } as const;
	const made = readMade(given.made);
	const challenge = await step((db) => takeChallenge(db, given.ceremony, asked, now));
	if (!made || !challenge) return null;
	const verified = await verifyMade(made, { host, origin: given.origin, challenge });
	if (!verified) return null;
	const { name } = given;
	return step(async (db) => {
		const transports = made.response.transports ?? [];
		const row = { id: newId(), memberId: member.id, host, name, transports, createdAt: now };
		const kept = await db
			.insert(passkeys)
			.values({ ...row, ...verified })
			.onConflictDoNothing()
			.returning({ id: passkeys.id });
		if (kept.length === 0) return null;
		const left = (await recoveryCodesOf(db, member.id))?.left ?? 0;
		const actor = { kind: "member", id: member.id, requestId: context.requestId } as const;
		const of = { objectType: "member", objectId: member.id };
		await recordAudit(db, actor, { action: "passkey:add", ...of, after: { name } });
		await mailSecurityNews(db, services, member.id, { kind: "passkey-added", passkey: name });
		return left > 0 ? [] : makeRecoveryCodes(db, services, member.id, now);
	});
}

type Visit = Pick<MemberArgs, "db" | "member" | "services" | "context">;

/** @throws Problem 404 for none of the member's own */
export async function renamePasskey(
	{ db, member, context }: Visit,
	id: string,
	name: string,
): Promise<void> {
	const before = await ownPasskey(db, member.id, id);
	if (before.name === name) return;
	await db.update(passkeys).set({ name }).where(eq(passkeys.id, id));
	const actor = { kind: "member", id: member.id, requestId: context.requestId } as const;
	const of = { objectType: "member", objectId: member.id };
	await recordAudit(db, actor, {
		...{ action: "passkey:rename", ...of },
		before: { name: before.name },
		after: { name },
	});
}

/** @throws Problem 404 for none of the member's own */
export async function removePasskey(
	{ db, member, services, context }: Visit,
	id: string,
): Promise<string> {
	const { name } = await ownPasskey(db, member.id, id);
	await db.delete(passkeys).where(eq(passkeys.id, id));
	await forgetUselessCodes(db, member.id, context.host.host);
	const actor = { kind: "member", id: member.id, requestId: context.requestId } as const;
	const of = { objectType: "member", objectId: member.id };
	await recordAudit(db, actor, { action: "passkey:remove", ...of, before: { name } });
	await mailSecurityNews(db, services, member.id, { kind: "passkey-removed", passkey: name });
	return name;
}

/** A passkey of the member's own. @throws Problem 404 */
export async function ownPasskey(db: TenantDb, memberId: string, id: string) {
	const [found] = await db
		.select({ id: passkeys.id, name: passkeys.name })
		.from(passkeys)
		.where(and(eq(passkeys.id, id), eq(passkeys.memberId, memberId)))
		.for("update");
	if (!found) throw notFound("passkey");
	return found;
}

/** A member's passkeys, the oldest first. */
export function passkeysOf(db: TenantDb, memberId: string) {
	return db
		.select({
			id: passkeys.id,
			name: passkeys.name,
			host: passkeys.host,
			isSynced: passkeys.isSynced,
			createdAt: passkeys.createdAt,
			lastUsedAt: passkeys.lastUsedAt,
		})
		.from(passkeys)
		.where(eq(passkeys.memberId, memberId))
		.orderBy(asc(passkeys.createdAt));
}
