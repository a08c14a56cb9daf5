import { Link } from "@remix-run/react";
import { Icon } from "./icon.tsx";

type PaginationProps = {
	/** Addresses of the neighbouring pages; lists page by cursor, so there are no numbers to jump to. */
	previous?: string | undefined;
	next?: string | undefined;
	/** "26–50 of 294" */
	shown: string;
};

/** Under a list of more than 25 rows. */
export function Pagination({ previous, next, shown }: PaginationProps) {
	return (
		<nav className="pagination" aria-label="Pages">
			{previous && (
				<Link to={previous} aria-label="Previous page" rel="prev">
					<Icon name="chevron-left" />
				</Link>
			)}
			<span className="muted">{shown}</span>
			{next && (
				<Link to={next} aria-label="Next page" rel="next">
					<Icon name="chevron-right" />
				</Link>
			)}
		</nav>
	);
}
