import { attempts } from "../tenant/attempts.ts";
import { auditLines } from "../tenant/audit.ts";
import { dataExports } from "../tenant/data-exports.ts";
import { entitlement } from "../tenant/entitlement.ts";
import { files } from "../tenant/files.ts";
import { grants, teamMembers, teams } from "../tenant/grants.ts";
import { mailDeliveries, remindersSent } from "../tenant/mail.ts";
import { emailChanges, invitations, members, passwordResets, sessions } from "../tenant/members.ts";
import { notifications, notificationWishes } from "../tenant/notifications.ts";
import { clients, projects, tasks } from "../tenant/projects.ts";
import { roles } from "../tenant/roles.ts";
import { settings } from "../tenant/settings.ts";
import {
	codeApps,
	passkeyChallenges,
	passkeys,
	pendingSignIns,
	recoveryCodes,
	signIns,
} from "../tenant/sign-in.ts";
import { mailDomains, signOnIdentities, signOnTrips } from "../tenant/sign-on.ts";
import { supportConsents } from "../tenant/support.ts";
import { timeEntries, weekRows } from "../tenant/time.ts";
import { books, carried, type Declaration, goes, leftOut, noneScrubbed } from "./declaration.ts";
import { timeCaptureTables } from "./declared-time-capture.ts";
import { carriedFiles } from "./stored-files.ts";

const oneSignIn = "it is of one sign-in, for minutes";

/** Addresses, names and sealed secrets of the company are set anew in a copy. */
const scrubbedSettings =
	"key not in ('MAIL_REPLY_TO', 'MAIL_SENDER_NAME', 'VAT_NUMBER') and not value ? 'sealed'";

/**
 * Every table of a workspace: whether archives carry it, what a scrubbed copy makes of its text, whose its rows are.
 * A new table is declared here; `tests/db/archive/declared.test.ts` says which one is missing.
 */
export const declaredTables: readonly Declaration[] = [
	carried(
		members,
		{
			...{ name: "name", email: "address", passwordHash: "secret" },
			...{ role: "plain", locale: "plain", timeZone: "plain" },
		},
		{ people: [{ column: "id", erasing: "keep", because: "a row without a name, for the books" }] },
	),
	carried(
		invitations,
		{ email: "address", name: "name", role: "plain", tokenHash: "token" },
		{ people: [{ column: "invited_by", erasing: "keep", because: "who invited somebody else" }] },
	),
	leftOut(
		sessions,
		"a browser is signed in to one workspace",
		{
			tokenHash: "token",
			host: "plain",
			userAgent: "words",
			network: "words",
			firstFactor: "plain",
		},
		[goes],
	),
	leftOut(passwordResets, "a link is good for one workspace", { tokenHash: "token" }, [goes]),
	leftOut(
		emailChanges,
		"a link is good for one workspace",
		{ newEmail: "address", oldTokenHash: "token", newTokenHash: "token" },
		[goes],
	),
	leftOut(attempts, "tries of the last minutes", { key: "plain" }),
	carried(entitlement, { plan: "plain", features: "plain" }),
	carried(
		settings,
		{ key: "plain", value: "plain" },
		{
			people: [{ column: "updated_by", erasing: "keep", because: "who changed a setting" }],
			scrubbedRows: scrubbedSettings,
			readableRows: "not value ? 'sealed'",
		},
	),
	leftOut(supportConsents, "a consent holds for the workspace that gave it", {}, [
		{ column: "given_by", erasing: "keep", because: "who let support look" },
	]),
	carried(clients, { name: "plain", note: "words" }),
	carried(projects, { name: "plain", code: "plain", note: "words" }),
	carried(tasks, { name: "plain" }),
	carried(
		timeEntries,
		{ zone: "plain", note: "words", tagIds: "plain", feeCurrency: "plain", costCurrency: "plain" },
		{
			people: [
				{ column: "member_id", erasing: "keep", because: books },
				{ column: "created_by", erasing: "keep", because: books },
			],
		},
	),
	carried(weekRows, {}, { people: [goes] }),
	...timeCaptureTables,
	carried(
		mailDeliveries,
		{ template: "plain", address: "address", state: "plain", detail: "words" },
		{ people: [goes], scrubbedRows: "false" },
	),
	carried(remindersSent, { key: "plain" }),
	carried(roles, { name: "plain", note: "words", baseRole: "plain", permissions: "plain" }),
	carried(teams, { name: "plain" }),
	carried(teamMembers, {}, { people: [goes] }),
	carried(
		grants,
		{ subject: "plain", action: "plain", objectType: "plain" },
		{ people: [goes, { column: "granted_by", erasing: "keep", because: "who gave a right" }] },
	),
	carried(
		files,
		{
			...{ key: "plain", name: "words", type: "plain", sha256: "plain" },
			...{ objectType: "plain", state: "plain" },
		},
		{
			...noneScrubbed,
			rows: carriedFiles,
			readableRows: "state = 'stored'",
			people: [{ column: "stored_by", erasing: "keep", because: "who stored the company's files" }],
		},
	),
	carried(
		notifications,
		{ kind: "plain", cause: "plain", params: "values", mail: "plain" },
		{ ...noneScrubbed, people: [goes] },
	),
	carried(notificationWishes, { kind: "plain", mail: "plain" }, { people: [goes] }),
	carried(
		codeApps,
		{ sealedSecret: "secret" },
		{ ...noneScrubbed, isUnreadable: true, people: [goes] },
	),
	carried(
		recoveryCodes,
		{ codeHash: "secret" },
		{ ...noneScrubbed, isUnreadable: true, people: [goes] },
	),
	carried(
		passkeys,
		{
			...{ credentialId: "secret", publicKey: "secret", transports: "plain" },
			...{ host: "plain", name: "words" },
		},
		{ ...noneScrubbed, people: [goes] },
	),
	leftOut(
		passkeyChallenges,
		oneSignIn,
		{ browserHash: "token", challenge: "token", purpose: "plain", host: "plain" },
		[goes],
	),
	leftOut(pendingSignIns, oneSignIn, { tokenHash: "token", host: "plain", firstFactor: "plain" }, [
		goes,
	]),
	carried(
		signIns,
		{
			...{ firstFactor: "plain", secondFactor: "plain", userAgent: "words", network: "words" },
			...{ deviceHash: "token", alarmHash: "token" },
		},
		{ ...noneScrubbed, people: [goes] },
	),
	leftOut(mailDomains, "a domain is proven to one workspace", {
		...{ domain: "plain", token: "token", problem: "plain" },
	}),
	carried(
		signOnIdentities,
		{ issuer: "plain", subject: "secret" },
		{ ...noneScrubbed, people: [goes] },
	),
	leftOut(
		signOnTrips,
		oneSignIn,
		{
			...{ stateHash: "token", browserHash: "token", host: "plain", issuer: "plain" },
			...{ clientId: "plain", sealed: "token", returnTo: "plain" },
		},
		[{ column: "tested_by", erasing: "delete" }],
	),
	leftOut(
		dataExports,
		"a copy belongs to the workspace that asked for it",
		{ state: "plain", key: "plain" },
		[{ column: "asked_by", erasing: "keep", because: "who took a copy of everything" }],
	),
	carried(
		auditLines,
		{
			...{ actorKind: "plain", actorId: "plain", action: "plain" },
			...{ objectType: "plain", objectId: "plain", requestId: "plain" },
			...{ before: "values", after: "values" },
		},
		{ people: [{ column: "actor_id", erasing: "keep", because: "who did what" }] },
	),
];
