import { type AuditFacts, auditWords, textOf } from "#app/modules/audit/words.ts";
import { roleChanges } from "./role-changes.ts";
import { offeredRole, roleLabel } from "./roles.ts";

/** Whom an invitation went to. */
const object = ({ before, after }: AuditFacts) => textOf(after, "email") ?? textOf(before, "email");

export const membersAuditWords = auditWords(
	"people",
	{
		role: { label: "Role", say: roleText },
		customRoleId: "Own role",
		hasSeat: "Seat",
	},
	{
		"member:change-role": "changed the role of {object}",
		"member:deactivate": "wrote down that {object} has left",
		"member:reactivate": "brought {object} back",
		"seat:give": "gave a seat to {object}",
		"seat:release": "took the seat of {object}",
		"role:make": { say: "made the role {object}", changes: roleChanges },
		"role:change": { say: "changed the role {object}", changes: roleChanges },
		"role:archive": { say: "archived the role {object}", changes: () => [] },
		"invitation:send": { say: "invited {object}", object },
		"invitation:resend": { say: "sent the invitation of {object} again", object },
		"invitation:revoke": { say: "withdrew the invitation of {object}", object },
		"invitation:accept": "joined the workspace",
	},
);

function roleText(value: unknown): string {
	const role = offeredRole(value);
	return role ? roleLabel(role) : String(value);
}
