import { useBeforeUnload } from "@remix-run/react";
import { type ReactNode, useState } from "react";
import { type Draft, draftsOf } from "../sheet-state.ts";
import { weekAddress } from "../week-address.ts";
import type { WeekPageData } from "../week-page.ts";
import { BulkBar } from "./bulk/bulk-bar.tsx";
import { daysOffIn } from "./column.ts";
import { CopyLastWeek } from "./copy-last-week.tsx";
import { DayPicker } from "./day-picker.tsx";
import { favouriteForms } from "./favourite-button.tsx";
import { FirstWeek } from "./first-week.tsx";
import { removeRowForm } from "./remove-row.tsx";
import { SaveStatus } from "./save-status.tsx";
import { Sheet } from "./sheet.tsx";
import { SheetHints } from "./sheet-hints.tsx";
import { TemplatesMenu } from "./templates/templates-menu.tsx";
import { GridProvider, useSheetGrid } from "./use-grid.tsx";
import { usePageKeys } from "./use-page-keys.tsx";
import { useRows } from "./use-rows.tsx";
import { useWeek, WeekProvider } from "./use-week.tsx";
import { ViewSwitch } from "./view-switch.tsx";
import { WeekHeader } from "./week-header.tsx";
import { WeekNotes } from "./week-notes.tsx";
import { WeekNotices } from "./week-notices.tsx";
import { WeekSummary } from "./week-summary.tsx";
import { WhatWaits } from "./what-waits.tsx";

type WeekProps = {
	page: WeekPageData;
	/** What a plain form sent and could not save. */
	unsaved: readonly Draft[];
	change: string | null;
	refusal: string | null;
	/** What is done with the week as a whole, where it is open: submitting it. */
	acts?: ReactNode;
	/** The same under the sheet, on a phone. */
	phoneActs?: ReactNode;
	/** Where the week is on its way. */
	standing?: ReactNode;
};

/** A member's own week: read at a glance, typed by keyboard or thumb, saved cell by cell. */
export function Week({ page, unsaved, change, refusal, acts, phoneActs, standing }: WeekProps) {
	const { week, starters } = page;
	const held = useWeek(page, unsaved);
	const { sheet, state, selected, pick, undo, redo, isKept } = held;
	const grid = useSheetGrid(sheet.rows.length, sheet.days.length);
	const [isAdding, setIsAdding] = useState(false);
	const rows = useRows(held, grid);
	const shown = { today: week.today, selected, daysOff: daysOffIn(sheet.days) };
	usePageKeys({
		add: () => setIsAdding(true),
		undo,
		redo,
		enter: grid.goBack,
	});
	useBeforeUnload((event) => {
		if (!isKept && draftsOf(state).length > 0) event.preventDefault();
	});
	return (
		<WeekProvider value={held}>
			<GridProvider value={grid}>
				<WeekHeader
					first={week.first}
					today={week.today}
					pathOf={weekAddress}
					thisWeek="/time/week"
				>
					<ViewSwitch date={selected} view="week" />
					<TemplatesMenu />
					<CopyLastWeek />
					{acts}
				</WeekHeader>
				{standing}
				<WeekSummary sheet={sheet} today={week.today} />
				<WeekNotices change={change} refusal={refusal} />
				{sheet.rows.length === 0 && starters ? (
					<FirstWeek starters={starters} rows={rows} isAdding={isAdding} onAdding={setIsAdding} />
				) : (
					<section aria-label="Week sheet" data-sheet="" tabIndex={-1} className="outline-none">
						<DayPicker days={sheet.days} shown={shown} pathOf={weekAddress} onPick={pick} />
						<form method="post" action={weekAddress(week.first)} autoComplete="off">
							<Sheet shown={shown} isAdding={isAdding} onAdding={setIsAdding} onAdd={rows.add} />
							<BulkBar />
							<div
								id="sheet-help"
								className="no-print mt-3 flex flex-wrap items-center gap-x-5 gap-y-2 text-xs text-ink-3"
							>
								<SheetHints />
								<SaveStatus />
							</div>
						</form>
						<CopyLastWeek className="mt-3 md:hidden" />
						<TemplatesMenu className="mt-3 md:hidden" />
						{phoneActs && <div className="mt-3 grid md:hidden">{phoneActs}</div>}
						<WhatWaits />
						<WeekNotes />
					</section>
				)}
				{(["yes", "no"] as const).map((on) => (
					<form key={on} id={favouriteForms[on]} method="post" action="/time/favourites">
						<input type="hidden" name="week" value={week.first} />
						<input type="hidden" name="on" value={on} />
					</form>
				))}
				<form id={removeRowForm} method="post" action="/time/rows/removal">
					<input type="hidden" name="week" value={week.first} />
				</form>
			</GridProvider>
		</WeekProvider>
	);
}
