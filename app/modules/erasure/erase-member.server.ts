import { and, eq, gt, inArray, isNull, like, or, sql } from "drizzle-orm";
import { getTableConfig } from "drizzle-orm/pg-core";
import type { Secrets } from "#app/lib/secret.server.ts";
import { forgetAddress } from "#app/modules/accounts/member-addresses.server.ts";
import { type Actor, recordAudit } from "#app/modules/audit/record.server.ts";
import { withdrawCopies } from "#app/modules/exports/stored-copies.server.ts";
import { removeFiles } from "#app/modules/files/remove-files.server.ts";
import { notFound, Problem } from "#app/request/problem.ts";
import { declaredTables } from "#db/archive/declared-tables.ts";
import type { TenantDb } from "#db/handle.ts";
import { files } from "#db/tenant/files.ts";
import { mailDeliveries, remindersSent } from "#db/tenant/mail.ts";
import { invitations, members } from "#db/tenant/members.ts";
import { eraseHistory, formerlyKnownAs } from "./erase-history.server.ts";
import { eraseInImports } from "./erase-imports.server.ts";
import { erasedAddress, erasedName } from "./erase-in.ts";

/** How many rows of each table went, and how many lines of the history were blanked. */
export type Erased = Readonly<Record<string, number>>;

/**
 * Takes away what says who a person was who has left: name, address, password, devices, sign-ins, mails, invitations, and
 * name and address in the history (POPIA section 24, GDPR article 17). Hours and what they did stay, under a name that
 * tells nobody (the books have to be kept). Copies of everything that can still be downloaded go too. Nothing brings it back.
 *
 * @throws Problem 404 for nobody, `member.not_left`, `member.invited_anew`
 */
export async function eraseMember(
	db: TenantDb,
	secrets: Secrets,
	by: Actor,
	memberId: string,
	now: Date,
): Promise<Erased> {
	const person = await lockErasable(db, memberId);
	await refuseInvitedAnew(db, person.email, now);
	const told = [...new Set([person.name, person.email, ...(await formerlyKnownAs(db, memberId))])];
	const erased = new Map<string, number>();
	const note = (what: string, rows: readonly unknown[]) => {
		if (rows.length > 0) erased.set(what, (erased.get(what) ?? 0) + rows.length);
	};
	await deleteOwnRows(db, memberId, note);
	await deleteByAddress(db, memberId, told, note);
	note("time_imports", await eraseInImports(db, told));
	note("data_exports", await withdrawCopies(db));
	note("pictures", await removePicture(db, memberId));
	await db
		.update(members)
		.set({
			...{ name: erasedName(memberId), email: erasedAddress(memberId), passwordHash: null },
			...{ locale: null, timeZone: null, wantsReminders: false },
			// The database's own moment of this transaction: the history may be blanked in no other.
			erasedAt: sql`now()`,
		})
		.where(eq(members.id, memberId));
	await forgetAddress(db, secrets, person.email);
	const lines = await eraseHistory(db, told);
	if (lines > 0) erased.set("audit_lines", lines);
	const result = Object.fromEntries(erased);
	await recordAudit(db, by, {
		...{ action: "member:erase", objectType: "member", objectId: memberId },
		after: { erased: result },
	});
	return result;
}

async function lockErasable(db: TenantDb, memberId: string) {
	const [person] = await db
		.select({ name: members.name, email: members.email, leftAt: members.deactivatedAt })
		.from(members)
		.where(and(eq(members.id, memberId), isNull(members.erasedAt)))
		.for("update");
	if (!person) throw notFound("person");
	if (person.leftAt) return person;
	throw new Problem("member.not_left", "Only people who have left can be erased.", { status: 409 });
}

async function refuseInvitedAnew(db: TenantDb, email: string, now: Date): Promise<void> {
	const open = await db.$count(
		invitations,
		and(
			eq(sql`lower(${invitations.email})`, email.toLowerCase()),
			isNull(invitations.acceptedAt),
			isNull(invitations.revokedAt),
			gt(invitations.expiresAt, now),
		),
	);
	if (open === 0) return;
	throw new Problem(
		"member.invited_anew",
		"An invitation to their address is open. Withdraw it first.",
		{ status: 409 },
	);
}

type Note = (what: string, rows: readonly unknown[]) => void;

/** The rows that are theirs alone, as each table declares it. */
async function deleteOwnRows(db: TenantDb, memberId: string, note: Note): Promise<void> {
	for (const { table, people } of declaredTables) {
		const { name, columns } = getTableConfig(table);
		for (const { column } of people.filter(({ erasing }) => erasing === "delete")) {
			const own = columns.find((each) => each.name === column);
			if (!own) throw new Error(`${name} has no column ${column}`);
			note(name, await db.delete(table).where(eq(own, memberId)).returning({ gone: own }));
		}
	}
}

/** The bytes go by a job, after this transaction. */
async function removePicture(db: TenantDb, memberId: string): Promise<readonly string[]> {
	const pictures = await db
		.select({ id: files.id })
		.from(files)
		.where(and(eq(files.objectType, "picture"), eq(files.objectId, memberId)));
	const ids = pictures.map(({ id }) => id);
	await removeFiles(db, ids);
	return ids;
}

/** What names them by their address, or by their id in a text. */
async function deleteByAddress(
	db: TenantDb,
	memberId: string,
	told: readonly string[],
	note: Note,
): Promise<void> {
	const addresses = told.map((one) => one.toLowerCase());
	note(
		"invitations",
		await db
			.delete(invitations)
			.where(inArray(sql`lower(${invitations.email})`, addresses))
			.returning({ gone: invitations.id }),
	);
	note(
		"mail_deliveries",
		await db
			.delete(mailDeliveries)
			.where(
				or(
					eq(mailDeliveries.memberId, memberId),
					inArray(sql`lower(${mailDeliveries.address})`, addresses),
				),
			)
			.returning({ gone: mailDeliveries.id }),
	);
	await db.delete(remindersSent).where(like(remindersSent.key, `${memberId}:%`));
}
