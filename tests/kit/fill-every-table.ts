import { newId } from "#app/lib/id.ts";
import type { TenantDb } from "#db/handle.ts";
import { attempts } from "#db/tenant/attempts.ts";
import { dataExports } from "#db/tenant/data-exports.ts";
import { files } from "#db/tenant/files.ts";
import { grants, teamMembers, teams } from "#db/tenant/grants.ts";
import { mailDeliveries, remindersSent } from "#db/tenant/mail.ts";
import { emailChanges, invitations, passwordResets, sessions } from "#db/tenant/members.ts";
import { notifications, notificationWishes } from "#db/tenant/notifications.ts";
import { tasks } from "#db/tenant/projects.ts";
import { roles } from "#db/tenant/roles.ts";
import {
	codeApps,
	passkeyChallenges,
	passkeys,
	pendingSignIns,
	recoveryCodes,
	signIns,
} from "#db/tenant/sign-in.ts";
import { mailDomains, signOnIdentities, signOnTrips } from "#db/tenant/sign-on.ts";
import { supportConsents } from "#db/tenant/support.ts";
import { weekRows } from "#db/tenant/time.ts";
import { fillNasty } from "./fill-nasty.ts";
import { fillTimeCapture } from "./fill-time-capture.ts";
import type { Kit } from "./kit.ts";
import type { TestMember, TestTenant } from "./tenant.ts";

const at = new Date("2026-03-01T08:09:10.987Z");
const later = new Date("2099-01-01T00:00:00Z");

/** At least one row in every table of a workspace, as many as can be of one person, with name and address wherever they may stand. */
export async function fillEveryTable(
	kit: Kit,
	tenant: TestTenant,
	person: TestMember = tenant.owner,
): Promise<void> {
	await fillNasty(kit, { ...tenant, owner: person });
	await kit.asTenant(tenant, async (db) => {
		await fillSignIn(db, person);
		await fillSignOn(db, person);
		await fillAccess(db, person);
		await fillMails(db, person);
		await fillFiles(db, tenant, person);
		await fillTimeCapture(db, person);
		await db.insert(supportConsents).values({
			...{ id: newId(), givenBy: person.id, givenAt: at },
			until: new Date(at.getTime() + 3_600_000),
		});
	});
}

async function fillSignIn(db: TenantDb, { id: memberId, name, email }: TestMember): Promise<void> {
	const host = "somewhere.localhost";
	await db.insert(sessions).values({
		...{ id: newId(), tokenHash: newId(), memberId, host, expiresAt: later },
		...{ userAgent: `${name}'s Phone`, network: "2001:db8:1:2::/64" },
	});
	await db.insert(passwordResets).values({
		...{ id: newId(), tokenHash: newId(), memberId, expiresAt: later },
	});
	await db.insert(emailChanges).values({
		...{ id: newId(), memberId, newEmail: `new-${email}`, expiresAt: later },
		...{ oldTokenHash: newId(), newTokenHash: newId() },
	});
	await db.insert(attempts).values({ key: newId(), count: 3, windowEndsAt: later });
	await db.insert(codeApps).values({
		...{ memberId, sealedSecret: "1.sealed", lastStep: Number.MAX_SAFE_INTEGER, createdAt: at },
	});
	await db.insert(recoveryCodes).values({
		...{ id: newId(), memberId, codeHash: newId(), createdAt: at },
	});
	await db.insert(passkeys).values({
		...{ id: newId(), memberId, credentialId: newId(), publicKey: "pQECAyYgASFYIA", counter: 0 },
		...{ transports: ["internal", "hybrid"], host, name: `${name}'s key`, isSynced: true },
		createdAt: at,
	});
	await db.insert(passkeyChallenges).values({
		...{ browserHash: newId(), challenge: "c", purpose: "second", host, memberId },
		expiresAt: later,
	});
	await db.insert(pendingSignIns).values({
		...{ tokenHash: newId(), memberId, host, firstFactor: "password", stays: true },
		expiresAt: later,
	});
	await db.insert(signIns).values([
		{
			...{ id: newId(), memberId, at, firstFactor: "password", secondFactor: "passkey" },
			...{ isSuccess: true, userAgent: `${name}'s Phone\n"'`, network: "10.1.2.3" },
		},
		{ id: newId(), memberId: null, at, firstFactor: "sso", isSuccess: false, network: "::" },
	]);
}

async function fillSignOn(db: TenantDb, { id, email }: TestMember): Promise<void> {
	const issuer = "https://login.example/tenant/v2.0";
	await db.insert(mailDomains).values({
		...{ id: newId(), domain: "provider.example", token: newId(), createdAt: at, provenAt: at },
	});
	await db.insert(signOnIdentities).values({
		...{ id: newId(), memberId: id, issuer, subject: `subject|${email}` },
		...{ linkedAt: at, lastUsedAt: at },
	});
	await db.insert(signOnTrips).values({
		...{ stateHash: newId(), browserHash: newId(), host: "h", issuer, clientId: "c" },
		...{ sealed: "1.s", testedBy: id, returnTo: "/", expiresAt: later },
	});
}

async function fillAccess(db: TenantDb, { id: memberId }: TestMember): Promise<void> {
	const [teamId, objectType] = [newId(), "project"];
	await db.insert(roles).values([
		{
			...{ id: newId(), name: "Bookkeeper, “nights”", note: null, baseRole: "finance" },
			permissions: ["report:read", 'with "quotes", {braces} and \\', ""],
		},
		{ id: newId(), name: "Nothing", baseRole: "employee", permissions: [] },
	]);
	await db.insert(teams).values({ id: teamId, name: "Équipe\tNord" });
	await db.insert(teamMembers).values({ teamId, memberId });
	const [task] = await db.select({ id: tasks.id, projectId: tasks.projectId }).from(tasks).limit(1);
	if (!task) throw new Error("There is no task to give access to");
	const given = { objectType, objectId: task.projectId, grantedBy: memberId } as const;
	await db.insert(grants).values([
		{ ...given, id: newId(), subject: "member", memberId, action: "project:read" },
		{ ...given, id: newId(), subject: "team", teamId, action: "project:read" },
		{ ...given, id: newId(), subject: "everyone", action: "team-time:read" },
	]);
	await db.insert(weekRows).values({
		...{ id: newId(), memberId, weekStart: "2026-03-02", position: -2_147_483_648 },
		...{ projectId: task.projectId, taskId: task.id },
	});
}

async function fillMails(db: TenantDb, { id: memberId, name, email }: TestMember): Promise<void> {
	await db.insert(invitations).values([
		{
			...{ id: newId(), email, name, role: "employee", tokenHash: newId(), invitedBy: null },
			...{ expiresAt: later, acceptedAt: at },
		},
		{
			...{ id: newId(), email: "next@newcomers.example", name: null, role: "manager" },
			...{ tokenHash: newId(), invitedBy: memberId, expiresAt: later },
		},
	]);
	await db.insert(mailDeliveries).values({
		...{ id: newId(), memberId: null, template: "invitation", address: email.toUpperCase() },
		...{ state: "bounced", detail: `550 <${email}>: no such user` },
	});
	await db.insert(remindersSent).values({ key: `${memberId}:missing-hours:2026-03-02` });
	await db.insert(notifications).values({
		...{ id: newId(), memberId, kind: "access", cause: newId(), subjectId: memberId },
		...{ params: { name, of: [null, 1e-7, "\u2028"] }, isListed: true, mail: "digest" },
	});
	await db.insert(notificationWishes).values({
		...{ memberId, kind: "missing-hours", isListed: false, mail: "off" },
	});
	await db.insert(dataExports).values({
		...{ id: newId(), askedBy: memberId, askedAt: at, state: "gone", key: "" },
	});
}

/** What is reserved has no bytes yet. Files with theirs are for the test to store. */
async function fillFiles(db: TenantDb, tenant: TestTenant, { id }: TestMember): Promise<void> {
	await db.insert(files).values({
		...{ id: newId(), key: `${tenant.id}/on-its-way`, name: "", bytes: 10, state: "reserved" },
		...{ type: "application/octet-stream", objectType: "client", objectId: id, storedBy: id },
	});
}
