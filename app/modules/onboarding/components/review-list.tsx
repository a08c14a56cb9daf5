import { Link } from "@remix-run/react";
import { pathToChange } from "../is-returning.ts";
import type { ReviewLine } from "../review.ts";

/** What was answered, each line with the way to change it. */
export function ReviewList({ lines }: { lines: readonly ReviewLine[] }) {
	return (
		<dl className="panel divide-y divide-line text-sm">
			{lines.map(({ label, text, step }) => (
				<div key={label} className="flex items-center gap-4 px-4 py-2.5">
					<dt className="w-20 shrink-0 text-ink-3">{label}</dt>
					<dd className="flex min-w-0 flex-1 items-center gap-4">
						<span className="min-w-0 flex-1 font-medium [overflow-wrap:anywhere]">{text}</span>
						<Link
							className="link inline-flex min-h-6 items-center max-md:min-h-11"
							to={pathToChange(`/start/${step}`)}
							aria-label={`Change ${label}`}
						>
							Change
						</Link>
					</dd>
				</div>
			))}
		</dl>
	);
}
