import { Link } from "@remix-run/react";
import { Table } from "#app/ui/table.tsx";
import { driftWords } from "../drift-words.ts";
import type { ShownDrift } from "../mirror-drifts.server.ts";

/** Where the mirror had drifted from Stripe without an event, field by field; mended by what found it. */
export function MirrorDrifts({ drifts }: { drifts: readonly ShownDrift[] }) {
	return (
		<section className="mt-8" aria-labelledby="drift">
			<h2 id="drift" className="text-lg">
				Drift
			</h2>
			<p className="mt-1 mb-3 text-sm text-ink-3">
				{drifts.length === 0
					? "Every reconcile of the last 90 days found the mirror as Stripe has it."
					: "What a reconcile found that no event had told. The mirror was mended at once."}
			</p>
			{drifts.length > 0 && (
				<Table caption="Where the mirror differed from Stripe">
					<thead>
						<tr>
							<th scope="col">Tenant</th>
							<th scope="col">Field</th>
							<th scope="col">Mirror had</th>
							<th scope="col">Stripe has</th>
							<th scope="col" className="num">
								Found
							</th>
						</tr>
					</thead>
					<tbody>{drifts.flatMap(linesOf)}</tbody>
				</Table>
			)}
		</section>
	);
}

function linesOf({ id, slug, found, differences }: ShownDrift) {
	return differences.map(({ field, before, after }) => (
		<tr key={`${id} ${field}`}>
			<th scope="row">
				<Link className="link" to={`/console/tenants/${slug}`}>
					{slug}
				</Link>
			</th>
			<td>{driftWords(field)}</td>
			<td className="text-ink-3">{before ?? "–"}</td>
			<td>{after ?? "–"}</td>
			<td className="num">{found}</td>
		</tr>
	));
}
