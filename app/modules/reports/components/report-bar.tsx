import { Link } from "@remix-run/react";
import { Icon } from "#app/ui/icon.tsx";
import { Menu, MenuLink } from "#app/ui/menu.tsx";
import type { Preset } from "../presets.ts";
import type { PeriodErrors } from "../read-report-query.ts";
import { narrowedTo, type ReportNames } from "../report-names.ts";
import {
	groupingNames,
	groupings,
	lineGroupings,
	type ReportQuery,
	reportSearch,
	widened,
} from "../report-query.ts";
import { Chosen } from "./chosen.tsx";
import { FilterForm } from "./filter-form.tsx";
import { PeriodForm } from "./period-form.tsx";
import { PeriodMenu } from "./period-menu.tsx";

type ReportBarProps = {
	query: ReportQuery;
	names: ReportNames;
	presets: readonly Preset[];
	errors: PeriodErrors;
	/** What was typed into the dates, right or wrong. */
	typed: { from: string; to: string };
};

/** How a report is grouped, of which days and of what: menus of addresses, so that they work without scripts. */
export function ReportBar({ query, names, presets, errors, typed }: ReportBarProps) {
	const isWrong = errors.from !== undefined || errors.to !== undefined;
	const { inside: _, ...alone } = query;
	return (
		<div className="no-print mb-4 grid gap-3">
			{isWrong && (
				<div className="panel p-4">
					<PeriodForm id="wrong" query={query} typed={typed} errors={errors} />
				</div>
			)}
			<div className="flex flex-wrap items-center gap-2">
				<Menu look={{}} trigger={<Chosen what="Group" chosen={groupingNames[query.by]} />}>
					{groupings.map((by) => (
						<MenuLink key={by} to={reportSearch(grouped(query, by))}>
							{groupingNames[by]}
						</MenuLink>
					))}
				</Menu>
				{query.by !== "entry" && (
					<Menu
						look={{}}
						trigger={
							<Chosen what="Then" chosen={query.inside ? groupingNames[query.inside] : "nothing"} />
						}
					>
						<MenuLink to={reportSearch(alone)}>Nothing</MenuLink>
						{lineGroupings
							.filter((inside) => inside !== query.by)
							.map((inside) => (
								<MenuLink key={inside} to={reportSearch({ ...query, inside })}>
									{groupingNames[inside]}
								</MenuLink>
							))}
					</Menu>
				)}
				<PeriodMenu query={query} presets={presets} typed={typed} />
				<Chips query={query} names={names} />
				<Menu
					look={{ kind: "ghost" }}
					trigger={
						<>
							<Icon name="plus" />
							Filter
						</>
					}
				>
					<div className="p-3">
						<FilterForm query={query} names={names} />
					</div>
				</Menu>
			</div>
		</div>
	);
}

function grouped({ inside, ...query }: ReportQuery, by: ReportQuery["by"]): ReportQuery {
	return inside && inside !== by && by !== "entry" ? { ...query, by, inside } : { ...query, by };
}

/** What the report is narrowed down to, each with a way out. */
function Chips({ query, names }: { query: ReportQuery; names: ReportNames }) {
	return narrowedTo(query, names).map(({ filter, text }) => (
		<span key={filter} className="badge h-8! px-2.5! max-md:h-11!" data-tone="accent">
			{text}
			<Link
				className="-mr-1 ml-1 grid size-6 place-content-center max-md:size-11"
				to={reportSearch(widened(query, filter))}
				aria-label={`Show all, not only ${text}`}
			>
				<Icon name="x" />
			</Link>
		</span>
	));
}
