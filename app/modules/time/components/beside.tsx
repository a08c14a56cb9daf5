import type { ReactNode } from "react";
import { classNames } from "#app/ui/class-names.ts";

type BesideProps = { column: number; children: ReactNode };

type WordsProps = BesideProps & { back?: boolean; className?: string };

/**
 * A few words beside a cell, in its own row: they never cover the row below. `back` puts them on the side
 * of the cells before, so that they do not cover the cell that one goes to next.
 */
export function Beside({ column, children, back = false, className }: WordsProps) {
	const side = back || column > 3 ? before : after;
	return (
		<div
			className={classNames(
				"absolute top-0.5 z-10 w-max max-md:top-2 max-md:right-24 max-md:max-w-60",
				side,
				className,
			)}
		>
			<div className="menu flex items-center gap-2 text-left text-sm md:whitespace-nowrap">
				{children}
			</div>
		</div>
	);
}

const before = "md:right-full md:mr-1.5";
const after = "md:left-full md:ml-1.5";

/**
 * A box with choices or a text field beside a cell; on a phone it lies under the cell's row, or where it holds more, as
 * `isTall` says, at the foot of the screen.
 */
export function BesideBox({
	column,
	isTall = false,
	children,
}: BesideProps & { isTall?: boolean }) {
	return (
		<div
			className={classNames(
				"z-20 md:absolute md:top-0.5 md:w-[21rem]",
				isTall
					? "max-md:fixed max-md:inset-x-0 max-md:bottom-0 max-md:z-50"
					: "max-md:absolute max-md:inset-x-2 max-md:top-full",
				boxSideOf(column),
			)}
		>
			<div className="popover">{children}</div>
		</div>
	);
}

/** To the right while there is room on a tablet, then to the left. */
function boxSideOf(column: number): string {
	if (column < 2) return "md:left-full md:ml-1.5";
	return column === 2
		? "md:max-lg:right-full md:max-lg:mr-1.5 lg:left-full lg:ml-1.5"
		: "md:right-full md:mr-1.5";
}
