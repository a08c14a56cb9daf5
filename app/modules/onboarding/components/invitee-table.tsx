import type { Invitee } from "../steps/team.ts";
import { InviteeRow } from "./invitee-row.tsx";
import type { useSignUpForm } from "./use-sign-up-form.ts";

type InviteeTableProps = {
	rows: readonly Invitee[];
	form: ReturnType<typeof useSignUpForm>;
	/** A row was taken away or got another role. */
	onChange(rows: readonly Invitee[]): void;
	/** An address is being mended. */
	onTyped(rows: readonly Invitee[]): void;
};

/** The people to invite; an address that is wrong becomes a field again. */
export function InviteeTable({ rows, form, onChange, onTyped }: InviteeTableProps) {
	const withRow = (index: number, row: Invitee) =>
		rows.map((one, at) => (at === index ? row : one));
	return (
		<div className="panel overflow-clip">
			<table className="table">
				<caption className="sr-only">People to invite</caption>
				<thead>
					<tr>
						<th scope="col">{rows.length === 1 ? "1 person" : `${rows.length} people`}</th>
						<th scope="col">Role</th>
						<th scope="col">
							<span className="sr-only">Take away</span>
						</th>
					</tr>
				</thead>
				<tbody>
					{rows.map((row, index) => (
						<InviteeRow
							// biome-ignore lint/suspicious/noArrayIndexKey: two rows may hold the same address, and a row keeps its place
							key={`${index}/${rows.length}`}
							row={row}
							index={index}
							form={form}
							onEmail={(email) => onTyped(withRow(index, { ...row, email }))}
							onRole={(role) => onChange(withRow(index, { ...row, role }))}
							onRemove={() => onChange(rows.filter((_, at) => at !== index))}
						/>
					))}
				</tbody>
			</table>
		</div>
	);
}
