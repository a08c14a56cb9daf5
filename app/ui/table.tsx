import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";

type TableProps = {
	/** Names the table, and the region that scrolls where it is wider than the screen. */
	caption: string;
	children: ReactNode;
	className?: string | undefined;
};

/** A table in a panel. Its children are `thead`, `tbody`, `tfoot`; numbers get `className="num"`. */
export function Table({ caption, children, className }: TableProps) {
	return (
		<section
			className={classNames("panel table-wrap", className)}
			aria-label={caption}
			// biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
			tabIndex={0}
		>
			<table className="table">
				<caption className="sr-only">{caption}</caption>
				{children}
			</table>
		</section>
	);
}
