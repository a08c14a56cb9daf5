import { formatRange } from "#app/lib/date-text.ts";
import { Menu, MenuLink } from "#app/ui/menu.tsx";
import { useWriting } from "#app/ui/writing.tsx";
import type { Preset } from "../presets.ts";
import { type ReportQuery, reportSearch } from "../report-query.ts";
import { Chosen } from "./chosen.tsx";
import { PeriodForm } from "./period-form.tsx";

type PeriodMenuProps = {
	query: ReportQuery;
	presets: readonly Preset[];
	/** What was typed into the dates, right or wrong. */
	typed: { from: string; to: string };
};

/** The days of a report: those that people ask for most, or any. */
export function PeriodMenu({ query, presets, typed }: PeriodMenuProps) {
	const days = formatRange(query.from, query.to, undefined, useWriting());
	return (
		<Menu look={{}} trigger={<Chosen what="Period" chosen={days} />}>
			{presets.map(({ key, label, from, to }) => (
				<MenuLink key={key} to={reportSearch({ ...query, from, to, period: key })}>
					{label}
				</MenuLink>
			))}
			<div className="mt-1 border-t border-line p-3">
				<PeriodForm id="period" query={query} typed={typed} errors={{}} />
			</div>
		</Menu>
	);
}
