import { Link } from "@remix-run/react";
import { Icon } from "#app/ui/icon.tsx";
import type { StepConflict } from "../step-return.ts";
import type { FormValue } from "../wizard.ts";

type ConflictNoticeProps = {
	conflict: StepConflict;
	/** What each field is called on the page. */
	labels: Readonly<Record<string, string>>;
	/** The time of the other change as people read it. */
	time: string;
	/** The page itself: opened anew it shows the other version. */
	here: string;
};

/** Another tab changed this step: shows what it says there and lets the person choose. */
export function ConflictNotice({ conflict, labels, time, here }: ConflictNoticeProps) {
	return (
		<section className="rounded-md bg-warning-soft px-4 py-3 text-sm" role="alert">
			<h2 className="flex items-center gap-2 text-base text-warning">
				<Icon name="git-compare-arrows" />
				Changed in another tab at {time}
			</h2>
			<dl className="mt-2 grid gap-1">
				{conflict.fields.map((field) => (
					<div key={field} className="flex flex-wrap gap-x-2">
						<dt className="text-ink-2">{labels[field] ?? field} there:</dt>
						<dd className="font-medium [overflow-wrap:anywhere]">
							{wordsOf(conflict.theirs[field])}
						</dd>
					</div>
				))}
			</dl>
			<p className="mt-2">
				Continue keeps what is here, or{" "}
				<Link className="link" to={here} reloadDocument>
					take the other
				</Link>
				.
			</p>
		</section>
	);
}

function wordsOf(value: FormValue | undefined): string {
	if (typeof value === "string") return value || "empty";
	if (Array.isArray(value)) return value.join(", ") || "nobody";
	return "empty";
}
