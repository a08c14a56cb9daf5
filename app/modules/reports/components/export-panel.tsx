import { Icon } from "#app/ui/icon.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { fileFormats } from "../file-formats.ts";
import type { Sight } from "../sight.ts";

const icons = { xlsx: "file-spreadsheet", csv: "file-text", pdf: "printer" } as const;

type ExportPanelProps = {
	/** The address of a file, by its format. */
	to(format: keyof typeof fileFormats): string;
	sight: Sight;
};

/** The report as files. */
export function ExportPanel({ to, sight }: ExportPanelProps) {
	return (
		<Panel title="Export" className="no-print">
			<div className="grid gap-2">
				<div className="flex flex-wrap gap-2">
					{(["xlsx", "csv", "pdf"] as const).map((format) => (
						<a key={format} href={to(format)} download className="btn">
							<Icon name={icons[format]} />
							{fileFormats[format].label}
						</a>
					))}
				</div>
				<p className="text-xs text-ink-3">
					All lines, with the filters in the first line. {sightWords(sight)}
				</p>
			</div>
		</Panel>
	);
}

function sightWords({ fees, costs }: Sight): string {
	const seen = [fees && "fees", costs && "costs"].filter((what) => what !== false).join(" and ");
	return seen
		? `You can see ${seen}, so the file has ${seen}.`
		: "Files have hours only, as you see them here.";
}
