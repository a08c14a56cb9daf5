import { Link } from "@remix-run/react";
import { byteText } from "#app/lib/byte-text.ts";
import { Panel } from "#app/ui/panel.tsx";
import { useWriting } from "#app/ui/writing.tsx";

type LargestPanelProps = {
	files: readonly {
		id: string;
		name: string;
		bytes: number;
		kind: string;
		/** The page that it stands on, to be deleted there. */
		path: string | null;
	}[];
};

/** Where most can be won by deleting. */
export function LargestPanel({ files }: LargestPanelProps) {
	const writing = useWriting();
	if (files.length === 0) return null;
	return (
		<Panel title="Largest files" flush>
			<ul className="divide-y divide-line text-sm">
				{files.map(({ id, name, bytes, kind, path }) => (
					<li key={id} className="flex min-h-11 flex-wrap items-center gap-x-3 px-4 py-2">
						{path ? (
							<Link to={path} className="link wrap-anywhere">
								{name}
							</Link>
						) : (
							<span className="wrap-anywhere">{name}</span>
						)}
						<span className="text-xs text-ink-3">{kind}</span>
						<span className="num ml-auto">{byteText(bytes, writing)}</span>
					</li>
				))}
			</ul>
		</Panel>
	);
}
