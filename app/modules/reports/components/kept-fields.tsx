import type { ReportQuery } from "../report-query.ts";
import { reportSearch } from "../report-query.ts";

/** What a form of some of a report's parts leaves as it is. */
export function KeptFields({ query, but }: { query: ReportQuery; but: readonly string[] }) {
	const all = [...new URLSearchParams(reportSearch(query))];
	return all
		.filter(([name]) => !but.includes(name))
		.map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />);
}
