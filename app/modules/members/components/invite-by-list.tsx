import { PageHeader } from "#app/ui/page-header.tsx";
import type { CheckedList as Checked } from "../check-list.server.ts";
import type { PeopleCounts } from "../people-counts.server.ts";
import type { RoleChoice } from "../roles.ts";
import { CheckedList } from "./checked-list.tsx";
import { InviteViews } from "./invite-views.tsx";
import { ListForm } from "./list-form.tsx";
import { SeatsLeft } from "./seats-left.tsx";

type InviteByListProps = {
	seats: PeopleCounts["seats"];
	roles: readonly RoleChoice[];
	/** What was given and what becomes of it; undefined at first. */
	checked: Checked | undefined;
	problem: string | undefined;
};

/** A list is given, looked through line by line, and then sent. */
export function InviteByList({ seats, roles, checked, problem }: InviteByListProps) {
	const lines = checked && "lines" in checked ? checked.lines : undefined;
	const wrong = checked && "problem" in checked ? checked.problem : problem;
	return (
		<div className="max-w-[52rem]">
			<PageHeader title="Invite people" />
			<InviteViews current="list" />
			<SeatsLeft seats={seats} />
			<div className="grid gap-8">
				{checked && lines && <CheckedList text={checked.text} role={checked.role} lines={lines} />}
				<ListForm
					key={checked?.text}
					text={checked?.text ?? ""}
					role={checked?.role ?? "employee"}
					roles={roles}
					problem={wrong}
					isAgain={lines !== undefined}
				/>
			</div>
		</div>
	);
}
