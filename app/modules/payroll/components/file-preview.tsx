import { countText } from "#app/lib/count-text.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Table } from "#app/ui/table.tsx";

type FilePreviewProps = {
	/** Rows as they will stand in the file, heads first. */
	preview: readonly (readonly (string | number)[])[];
	lines: number;
	/** The file; null for who may fetch none. */
	to: string | null;
};

/** How the file begins, exactly as it will be. */
export function FilePreview({ preview, lines, to }: FilePreviewProps) {
	const [heads = [], ...rows] = preview;
	return (
		<Panel
			title="The file"
			note={countText(lines, "line", "lines")}
			flush
			action={
				to &&
				lines > 0 && (
					<ButtonLink kind="primary" size="sm" icon="download" to={to} reloadDocument>
						Download the file
					</ButtonLink>
				)
			}
		>
			<Table caption="How the file begins">
				<thead>
					<tr>
						{heads.map((head) => (
							<th key={String(head)} scope="col">
								{head}
							</th>
						))}
					</tr>
				</thead>
				<tbody>
					{rows.map((cells) => (
						<tr key={cells.join()}>
							{cells.map((cell, at) => (
								<td key={String(heads[at])} className={typeof cell === "number" ? "num" : ""}>
									{typeof cell === "number" ? cell.toFixed(2) : cell}
								</td>
							))}
						</tr>
					))}
				</tbody>
			</Table>
		</Panel>
	);
}
