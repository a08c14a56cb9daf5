import { Icon } from "#app/ui/icon.tsx";
import type { Finding } from "../week-findings.ts";

/** What stands out, one a line. */
export function Findings({ findings }: { findings: readonly Finding[] }) {
	return (
		<ul className="grid gap-2 text-sm">
			{findings.map(({ tone, text }) => (
				<li key={text} className="flex gap-2">
					<Icon
						name={tone === "warning" ? "triangle-alert" : "circle-check"}
						className={tone === "warning" ? "mt-0.5 text-warning" : "mt-0.5 text-billable"}
					/>
					{text}
				</li>
			))}
		</ul>
	);
}
