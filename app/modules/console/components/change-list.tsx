import { Link } from "@remix-run/react";
import type { ShownChange } from "../shown-change.ts";

type ChangeListProps = {
	label: string;
	changes: readonly ShownChange[];
	/** Names the flag or tenant of each line, where the list is of several. */
	linksSubjects?: boolean;
};

/** Who did what when, newest first. */
export function ChangeList({ label, changes, linksSubjects }: ChangeListProps) {
	return (
		<ol className="grid gap-3 text-sm" aria-label={label}>
			{changes.map((change) => (
				<li key={change.id} className="grid gap-x-4 sm:grid-cols-[7.5rem_minmax(0,1fr)]">
					<span className="text-xs leading-5 text-ink-3">{change.at}</span>
					<span className="min-w-0 break-words">
						{linksSubjects ? <Linked change={change} /> : change.text}
						{change.detail && <span className="block text-xs text-ink-3">{change.detail}</span>}
					</span>
				</li>
			))}
		</ol>
	);
}

/** The sentence with its flag or tenant as a link. */
function Linked({ change: { text, subject, href } }: { change: ShownChange }) {
	const at = subject === "" ? -1 : text.indexOf(subject);
	if (at === -1) return text;
	return (
		<>
			{text.slice(0, at)}
			<Link className="link" to={href}>
				{subject}
			</Link>
			{text.slice(at + subject.length)}
		</>
	);
}
