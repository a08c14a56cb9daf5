import { Form } from "@remix-run/react";
import { needsSeat } from "#app/modules/entitlements/seat.ts";
import type { RoleName } from "#app/request/role.ts";
import { Button } from "#app/ui/button.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { roleLabel } from "../roles.ts";

export type ShownInvitation = {
	id: string;
	email: string;
	name: string | null;
	role: RoleName;
	ownRole: string | null;
	sent: string | null;
	ends: string;
	isOver: boolean;
	inviterName: string | null;
};

type InvitationsListProps = { invitations: readonly ShownInvitation[]; mayManage: boolean };

export function InvitationsList({ invitations, mayManage }: InvitationsListProps) {
	return (
		<ul className="panel divide-y divide-line text-sm" aria-label="Open invitations">
			{invitations.map((invitation) => (
				<li key={invitation.id} className="flex flex-wrap items-center gap-3 px-4 py-2.5">
					<Icon name="mail" className="text-ink-3" />
					<span className="min-w-0 flex-1 basis-52">
						<b className="font-semibold break-words">{invitation.name ?? invitation.email}</b>
						{invitation.name && <span className="break-words text-ink-2"> {invitation.email}</span>}
						<span className="block text-xs text-ink-3">{story(invitation)}</span>
					</span>
					{mayManage && <Acts invitation={invitation} />}
				</li>
			))}
		</ul>
	);
}

function Acts({ invitation: { id, email } }: { invitation: ShownInvitation }) {
	return (
		<>
			<Form method="post" action={`/people/invitations/${id}/sending`}>
				<Button size="sm" aria-label={`Send again to ${email}`}>
					Send again
				</Button>
			</Form>
			<Form method="post" action={`/people/invitations/${id}/withdrawal`}>
				<Button size="sm" kind="danger" aria-label={`Take back from ${email}`}>
					Take back
				</Button>
			</Form>
		</>
	);
}

function story({ role, ownRole, sent, ends, isOver, inviterName }: ShownInvitation): string {
	const by = inviterName ? ` by ${inviterName}` : "";
	const when = sent ? `Sent ${sent}${by}` : `Made${by}`;
	const until = isOver ? `worked until ${ends}` : `works until ${ends}`;
	return `${roleLabel(role, ownRole)}. ${when}, ${until}.${needsSeat(role) ? " Holds a seat." : ""}`;
}
