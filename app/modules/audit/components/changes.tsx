import { classNames } from "#app/ui/class-names.ts";
import type { Change } from "../words.ts";

type ChangesProps = { changes: readonly Change[]; className?: string };

/** Each field as it was and as it became. */
export function Changes({ changes, className }: ChangesProps) {
	if (changes.length === 0) return null;
	return (
		<ul className={classNames("grid gap-1 text-sm", className)}>
			{changes.map(({ label, before, after }) => (
				<li key={label} className="flex min-w-0 flex-wrap items-baseline gap-x-2">
					<span className="text-ink-3">{label}</span>
					{before !== null && (
						<>
							<span className="sr-only">before</span>
							<del className="rounded-sm bg-danger-soft px-1.5 wrap-anywhere text-danger decoration-1">
								{before}
							</del>
							<span aria-hidden="true">→</span>
						</>
					)}
					<span className="sr-only">{before === null ? "is" : "after"}</span>
					<ins className="rounded-sm bg-billable-soft px-1.5 font-medium wrap-anywhere text-billable no-underline">
						{after ?? "nothing"}
					</ins>
				</li>
			))}
		</ul>
	);
}
