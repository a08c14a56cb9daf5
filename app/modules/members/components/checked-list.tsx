import { Form, useNavigation } from "@remix-run/react";
import { peopleText } from "#app/lib/count-text.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { Statusline } from "#app/ui/statusline.tsx";
import { Table } from "#app/ui/table.tsx";
import type { JudgedLine } from "../judge-list.ts";

type CheckedListProps = { text: string; role: string; lines: readonly JudgedLine[] };

/** What would become of each line, and the button that does it. */
export function CheckedList({ text, role, lines }: CheckedListProps) {
	const action = "/people/invite/list/sending";
	const busy = useNavigation().formAction === action;
	const count = (becomes: JudgedLine["becomes"]) =>
		lines.filter((line) => line.becomes === becomes).length;
	const [invited, wrong] = [count("invited"), count("wrong")];
	return (
		<div className="grid gap-4">
			{wrong > 0 ? (
				<Statusline icon="circle-alert" tone="warning">
					{wrong === 1 ? "1 line has" : `${wrong} lines have`} to be put right first, below. Nothing
					was sent yet.
				</Statusline>
			) : (
				<Statusline icon={invited > 0 ? "circle-check" : "info"}>
					{invited > 0
						? `${peopleText(invited)} would be invited.`
						: "Nobody on this list is new: there is nothing to send."}
				</Statusline>
			)}
			<Table caption={`What becomes of ${lines.length} lines`}>
				<thead>
					<tr>
						<th scope="col" className="num">
							Line
						</th>
						<th scope="col">Person</th>
						<th scope="col">Role</th>
						<th scope="col">What happens</th>
					</tr>
				</thead>
				<tbody>
					{lines.map((line) => (
						<tr key={line.line}>
							<td className="num text-ink-3">{line.line}</td>
							<th scope="row" className="font-normal">
								{line.name && <span className="block font-semibold">{line.name}</span>}
								<span className="block">{line.email || "–"}</span>
							</th>
							<td>{line.becomes === "invited" ? line.given.label : line.role}</td>
							<td>
								<Fate line={line} />
							</td>
						</tr>
					))}
				</tbody>
			</Table>
			{wrong === 0 && invited > 0 && (
				<Form method="post" action={action}>
					<input type="hidden" name="text" value={text} />
					<input type="hidden" name="role" value={role} />
					<Button kind="primary" icon="send" busy={busy}>
						Invite {peopleText(invited)}
					</Button>
				</Form>
			)}
		</div>
	);
}

function Fate({ line }: { line: JudgedLine }) {
	switch (line.becomes) {
		case "invited":
			return <Badge tone="billable">Gets an invitation</Badge>;
		case "skipped":
			return <span className="text-ink-3">Left out. {line.why}</span>;
		case "wrong":
			return (
				<span className="grid justify-items-start gap-1">
					<Badge tone="danger">Put right</Badge>
					<span>{line.why}</span>
				</span>
			);
		default:
			return line satisfies never;
	}
}
