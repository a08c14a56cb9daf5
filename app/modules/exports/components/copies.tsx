import { Icon } from "#app/ui/icon.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Table } from "#app/ui/table.tsx";

type Copy = {
	id: string;
	asked: string;
	askedBy: string;
	state: "waiting" | "ready" | "failed" | "gone" | "withdrawn";
	size: string | null;
	rows: number | null;
	until: string | null;
};

/** Earlier copies, newest first. */
export function Copies({ copies }: { copies: readonly Copy[] }) {
	if (copies.length === 0) return null;
	return (
		<Panel title="Copies" flush>
			<Table caption="Copies of everything">
				<thead>
					<tr>
						<th>Asked</th>
						<th>By</th>
						<th className="num">Size</th>
						<th>Download</th>
					</tr>
				</thead>
				<tbody>
					{copies.map((copy) => (
						<tr key={copy.id}>
							<td>{copy.asked}</td>
							<td>{copy.askedBy}</td>
							<td className="num">{copy.size ?? "–"}</td>
							<td>
								<State copy={copy} />
							</td>
						</tr>
					))}
				</tbody>
			</Table>
		</Panel>
	);
}

function State({ copy: { id, state, until, asked } }: { copy: Copy }) {
	if (state === "failed") return "Could not be made. Try again.";
	if (state === "withdrawn") return "Deleted when somebody in it was erased. Make another one.";
	if (state !== "ready") return "Deleted";
	return (
		<span className="inline-flex flex-wrap items-center gap-x-3 gap-y-1">
			<a
				className="btn"
				data-size="sm"
				href={`/settings/export/${id}/file`}
				aria-label={`Download the copy of ${asked}`}
			>
				<Icon name="download" />
				Download
			</a>
			<span className="text-xs text-ink-3">until {until}</span>
		</span>
	);
}
