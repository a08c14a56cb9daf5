import { Panel } from "#app/ui/panel.tsx";

type Line = { id: string; at: string; text: string; path: string | null };

/** Who looked at what and when, and who let them, newest first. */
export function SupportLines({ lines }: { lines: readonly Line[] }) {
	return (
		<Panel title="Who looked, and when">
			{lines.length === 0 ? (
				<p className="text-sm text-ink-2">Nothing yet. Nobody of support has ever looked.</p>
			) : (
				<ol className="grid gap-2 text-sm" aria-label="Who looked, and when">
					{lines.map(({ id, at, text, path }) => (
						<li key={id} className="grid gap-x-4 sm:grid-cols-[9rem_minmax(0,1fr)]">
							<span className="text-xs leading-5 text-ink-3">{at}</span>
							<span className="min-w-0">
								{text} {path && <span className="code text-xs break-all">{path}</span>}
							</span>
						</li>
					))}
				</ol>
			)}
		</Panel>
	);
}
