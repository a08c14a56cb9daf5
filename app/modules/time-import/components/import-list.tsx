import { Link } from "@remix-run/react";
import { formatMinutes } from "#app/lib/duration.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Table } from "#app/ui/table.tsx";
import type { importsPage } from "../imports-page.server.ts";
import { stateBadge } from "./state-badge.ts";

type Imports = Awaited<ReturnType<typeof importsPage>>["imports"];

/** What was brought in before, newest first. */
export function ImportList({ imports }: { imports: Imports }) {
	if (imports.length === 0) return null;
	return (
		<Panel title="Earlier files" flush>
			<Table caption="Files of hours, newest first">
				<thead>
					<tr>
						<th scope="col">File</th>
						<th scope="col">When</th>
						<th scope="col">State</th>
						<th scope="col" className="num">
							Entries
						</th>
						<th scope="col" className="num">
							Time
						</th>
					</tr>
				</thead>
				<tbody>
					{imports.map(({ id, fileName, source, at, by, state, entries, minutes }) => (
						<tr key={id}>
							<th scope="row" className="font-normal">
								<Link
									to={`/time/import/${id}`}
									className="block font-semibold [overflow-wrap:anywhere] hover:underline"
								>
									{fileName}
								</Link>
								<span className="block text-xs text-ink-3">{source}</span>
							</th>
							<td>
								{at}
								<span className="block text-xs text-ink-3">{by}</span>
							</td>
							<td>
								<Badge {...stateBadge[state].look}>{stateBadge[state].label}</Badge>
							</td>
							<td className="num">{entries ?? "–"}</td>
							<td className="num">{minutes === null ? "–" : formatMinutes(minutes)}</td>
						</tr>
					))}
				</tbody>
			</Table>
		</Panel>
	);
}
