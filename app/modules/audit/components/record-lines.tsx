import { Link } from "@remix-run/react";
import { Panel } from "#app/ui/panel.tsx";
import type { SaidLine } from "../say-line.ts";
import { Sentence } from "./audit-lines.tsx";
import { Changes } from "./changes.tsx";

type RecordLinesProps = {
	/** Null for who may not read it. */
	history: { all: string; lines: readonly (SaidLine & { id: string; at: string })[] } | null;
	className?: string;
};

/** What happened last to the record of the page. */
export function RecordLines({ history, className }: RecordLinesProps) {
	if (history === null) return null;
	const all = (
		<Link className="link text-sm" to={history.all}>
			Whole history
		</Link>
	);
	return (
		<Panel title="History" action={all} className={className}>
			{history.lines.length === 0 ? (
				<p className="text-sm text-ink-2">Nothing in the time that your plan shows.</p>
			) : (
				<ol className="grid gap-4 border-l border-line pl-4 text-sm">
					{history.lines.map((line) => (
						<li key={line.id} className="grid gap-1">
							<p className="wrap-anywhere">
								<Sentence line={{ ...line, path: null }} />
							</p>
							<Changes changes={line.changes} />
							<p className="text-xs text-ink-3">{line.at}</p>
						</li>
					))}
				</ol>
			)}
		</Panel>
	);
}
