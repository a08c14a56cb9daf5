import { Link } from "@remix-run/react";
import { planNames, planOf } from "#app/modules/subscription/plans.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Table } from "#app/ui/table.tsx";
import type { MatrixRow } from "../feature-matrix.ts";
import { Cell } from "./cell.tsx";

type Row = MatrixRow & { having: number; lent: number; changed: string };

/** Features × plans, and how many workspaces have each; on a phone a list. */
export function FeatureMatrix({ rows }: { rows: readonly Row[] }) {
	return (
		<>
			<Table caption="Features by plan" className="max-md:hidden">
				<thead>
					<tr>
						<th scope="col">Feature</th>
						{planNames.map((plan) => (
							<th key={plan} scope="col">
								{planOf(plan).title}
							</th>
						))}
						<th scope="col" className="num">
							Workspaces
						</th>
						<th scope="col" className="num">
							Lent to
						</th>
						<th scope="col" className="num">
							Changed
						</th>
					</tr>
				</thead>
				<tbody>
					{rows.map((row) => (
						<tr key={row.key}>
							<th scope="row">
								<FeatureLink row={row} />
							</th>
							{row.cells.map(({ plan, cell }) => (
								<td key={plan}>
									<Cell cell={cell} />
								</td>
							))}
							<td className="num">{row.having}</td>
							<td className="num">
								{row.lent > 0 ? row.lent : <span className="text-ink-3">–</span>}
							</td>
							<td className="num text-xs text-ink-3">{row.changed}</td>
						</tr>
					))}
				</tbody>
			</Table>
			<ul className="panel divide-y divide-line md:hidden" aria-label="Features">
				{rows.map((row) => (
					<li key={row.key} className="grid gap-1.5 px-4 py-3">
						<FeatureLink row={row} />
						<dl className="grid grid-cols-3 gap-x-2">
							{row.cells.map(({ plan, cell }) => (
								<div key={plan}>
									<dt className="text-xs text-ink-3">{planOf(plan).title}</dt>
									<dd>
										<Cell cell={cell} />
									</dd>
								</div>
							))}
						</dl>
					</li>
				))}
			</ul>
		</>
	);
}

function FeatureLink({ row }: { row: Row }) {
	return (
		<span className="flex flex-wrap items-start gap-2">
			<Link to={`/console/features/${row.key}`} data-row className="min-h-6 min-w-0">
				<span className="block font-semibold">{row.title}</span>
				<span className="code block text-xs font-normal text-ink-3">{row.key}</span>
			</Link>
			{row.isKilled && (
				<Badge tone="danger" icon="power">
					Switched off
				</Badge>
			)}
		</span>
	);
}
