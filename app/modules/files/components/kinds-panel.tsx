import { byteText } from "#app/lib/byte-text.ts";
import { Empty } from "#app/ui/empty.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Table } from "#app/ui/table.tsx";
import { useWriting } from "#app/ui/writing.tsx";

type KindsPanelProps = {
	kinds: readonly { title: string; files: number; bytes: number }[];
};

/** What the files belong to. */
export function KindsPanel({ kinds }: KindsPanelProps) {
	const writing = useWriting();
	if (kinds.length === 0) {
		return (
			<Empty title="No files yet">Files are added on the page of a client or a project.</Empty>
		);
	}
	return (
		<Panel title="Files by kind" flush>
			<Table caption="Files by what they belong to">
				<thead>
					<tr>
						<th scope="col">Belongs to</th>
						<th scope="col" className="num">
							Files
						</th>
						<th scope="col" className="num">
							Size
						</th>
					</tr>
				</thead>
				<tbody>
					{kinds.map(({ title, files, bytes }) => (
						<tr key={title}>
							<td>{title}</td>
							<td className="num">{files}</td>
							<td className="num">{byteText(bytes, writing)}</td>
						</tr>
					))}
				</tbody>
			</Table>
		</Panel>
	);
}
