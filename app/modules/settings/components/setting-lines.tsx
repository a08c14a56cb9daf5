import type { SettingLine } from "../setting-history.server.ts";

/** What each setting was and became, and who did it. */
export function SettingLines({ lines }: { lines: readonly SettingLine[] }) {
	return (
		<ol className="grid gap-4 border-l border-line pl-4 text-sm">
			{lines.map(({ id, title, before, after, by, at }) => (
				<li key={id}>
					<p className="font-semibold">{title}</p>
					<p className="break-words">
						<span className="sr-only">from </span>
						<del className="text-ink-3 decoration-1">{before}</del> → {after}
					</p>
					<p className="text-xs text-ink-3">
						{by ?? "Crowdminder"}, {at}
					</p>
				</li>
			))}
		</ol>
	);
}
