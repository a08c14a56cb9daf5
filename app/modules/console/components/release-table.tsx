import { Link } from "@remix-run/react";
import { Badge } from "#app/ui/badge.tsx";
import { Table } from "#app/ui/table.tsx";
import type { MatrixCell } from "../feature-matrix.ts";
import { Cell } from "./cell.tsx";

type Release = {
	key: string;
	title: string;
	cell: MatrixCell;
	having: number;
	changed: string;
	stale: string | null;
};

/** Flags of releases; those that should leave the code say why. */
export function ReleaseTable({ releases }: { releases: readonly Release[] }) {
	return (
		<Table caption="Flags of releases">
			<thead>
				<tr>
					<th scope="col">Flag</th>
					<th scope="col">State</th>
					<th scope="col" className="num">
						Workspaces
					</th>
					<th scope="col">Should go</th>
					<th scope="col" className="num">
						Changed
					</th>
				</tr>
			</thead>
			<tbody>
				{releases.map((release) => (
					<tr key={release.key}>
						<th scope="row">
							<Link to={`/console/features/${release.key}`} data-row className="block min-h-6">
								<span className="block font-semibold">{release.title}</span>
								{release.title !== release.key && (
									<span className="code block text-xs font-normal text-ink-3">{release.key}</span>
								)}
							</Link>
						</th>
						<td>
							<Cell cell={release.cell} />
						</td>
						<td className="num">{release.having}</td>
						<td>
							{release.stale ? (
								<Badge tone="warning" icon="hourglass">
									{release.stale}
								</Badge>
							) : (
								<span className="text-ink-3">–</span>
							)}
						</td>
						<td className="num text-xs text-ink-3">{release.changed}</td>
					</tr>
				))}
			</tbody>
		</Table>
	);
}
