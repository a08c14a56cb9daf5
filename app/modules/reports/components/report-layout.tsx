import type { ReactNode } from "react";
import { classNames } from "#app/ui/class-names.ts";

type ReportLayoutProps = {
	chart: ReactNode;
	table: ReactNode;
	/** The working of a number, where one is asked for. */
	why: ReactNode;
	/** Other reports, and files. */
	more: ReactNode;
	/** Whether the table has more columns than fit beside the working: then it takes the whole width below. */
	isWide: boolean;
};

/** The parts of a report: one below the other, on a wide screen the working beside the figures. */
export function ReportLayout({ chart, table, why, more, isWide }: ReportLayoutProps) {
	const isMoreBelow = isWide && Boolean(why);
	return (
		<div className="grid items-start gap-5 xl:grid-cols-[minmax(0,1fr)_21rem]">
			<div className="min-w-0">{chart}</div>
			<div
				className={classNames("min-w-0", isWide ? "xl:order-last xl:col-span-2" : "xl:col-start-1")}
			>
				{table}
			</div>
			<aside
				className={classNames(
					"grid content-start gap-5 xl:col-start-2 xl:row-start-1",
					!isWide && "xl:row-span-2",
				)}
				aria-label="Working"
			>
				{why}
				{!isMoreBelow && more}
			</aside>
			{isMoreBelow && (
				<div className="grid items-start gap-5 md:grid-cols-2 xl:order-last xl:col-span-2">
					{more}
				</div>
			)}
		</div>
	);
}
