import { countText } from "#app/lib/count-text.ts";
import { Panel } from "#app/ui/panel.tsx";

/** What is to be known before the file is used. */
export function Warnings({ warnings }: { warnings: readonly string[] }) {
	if (warnings.length === 0) return null;
	return (
		<Panel
			title="Before you pay"
			note={countText(warnings.length, "thing to know", "things to know")}
		>
			<ul className="grid gap-1 text-sm">
				{warnings.map((warning) => (
					<li key={warning}>{warning}</li>
				))}
			</ul>
		</Panel>
	);
}
