import { attempts } from "../tenant/attempts.ts";
import { auditLines } from "../tenant/audit.ts";
import { entitlement } from "../tenant/entitlement.ts";
import { mailDeliveries, remindersSent } from "../tenant/mail.ts";
import { emailChanges, invitations, members, passwordResets, sessions } from "../tenant/members.ts";
import { clients, projects, tasks } from "../tenant/projects.ts";
import { settings } from "../tenant/settings.ts";
import { supportConsents } from "../tenant/support.ts";
import { timeEntries, weekRows } from "../tenant/time.ts";
import { carried, type Declaration, leftOut } from "./declaration.ts";

const books = "the company's record of work, which it has to keep";

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
		{ email: "address", role: "plain", tokenHash: "token" },
		{ people: [{ column: "invited_by", erasing: "keep", because: "who invited somebody else" }] },
	),
	leftOut(
		sessions,
		"a browser is signed in to one workspace",
		{ tokenHash: "token", host: "plain", userAgent: "words" },
		[{ column: "member_id", erasing: "delete" }],
	),
	leftOut(passwordResets, "a link is good for one workspace", { tokenHash: "token" }, [
		{ column: "member_id", erasing: "delete" },
	]),
	leftOut(
		emailChanges,
		"a link is good for one workspace",
		{ newEmail: "address", oldTokenHash: "token", newTokenHash: "token" },
		[{ column: "member_id", erasing: "delete" }],
	),
	leftOut(attempts, "tries of the last minutes", { key: "plain" }),
	carried(entitlement, { plan: "plain", features: "plain" }),
	carried(
		settings,
		{ key: "plain", value: "plain" },
		{
			people: [{ column: "updated_by", erasing: "keep", because: "who changed a setting" }],
			scrubbedRows: "key not in ('MAIL_REPLY_TO', 'MAIL_SENDER_NAME', 'VAT_NUMBER')",
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
		{ zone: "plain", note: "words" },
		{
			people: [
				{ column: "member_id", erasing: "keep", because: books },
				{ column: "created_by", erasing: "keep", because: books },
			],
		},
	),
	carried(weekRows, {}, { people: [{ column: "member_id", erasing: "delete" }] }),
	carried(
		mailDeliveries,
		{ template: "plain", address: "address", state: "plain", detail: "words" },
		{ people: [{ column: "member_id", erasing: "delete" }], scrubbedRows: "false" },
	),
	carried(remindersSent, { key: "plain" }),
	carried(auditLines, {
		...{ actorKind: "plain", actorId: "plain", action: "plain" },
		...{ objectType: "plain", objectId: "plain", requestId: "plain" },
		...{ before: "values", after: "values" },
	}),
];
