import { classNames } from "#app/ui/class-names.ts";
import { Icon } from "#app/ui/icon.tsx";
import { Panel } from "#app/ui/panel.tsx";
import type { EntitlementRow } from "../entitlement-rows.ts";

/** What a tenant can do now, and the rule that decided. */
export function EntitlementsPanel({ rows }: { rows: readonly EntitlementRow[] }) {
	return (
		<Panel title="Entitlements" note="What they can do now, and the rule that decided" flush>
			<section
				className="table-wrap"
				aria-label="Entitlements"
				// biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
				tabIndex={0}
			>
				<table className="table">
					<caption className="sr-only">Entitlements</caption>
					<thead>
						<tr>
							<th scope="col">Entitlement</th>
							<th scope="col">Value</th>
							<th scope="col">Because</th>
						</tr>
					</thead>
					<tbody>
						{rows.map((row) => (
							<tr key={row.key}>
								<th scope="row">
									<span className="block">{row.title}</span>
									<span className="code block text-xs font-normal text-ink-3">{row.key}</span>
								</th>
								<td className={classNames("font-semibold", valueTone(row))}>{row.value}</td>
								<td className="text-ink-2">
									<span className="inline-flex items-center gap-1.5">
										{row.isOverride && <Icon name="pin" className="text-warning" />}
										{row.because}
									</span>
								</td>
							</tr>
						))}
					</tbody>
				</table>
			</section>
		</Panel>
	);
}

function valueTone({ value, isOn }: EntitlementRow): string {
	if (!isOn) return "text-ink-3";
	return value === "On" ? "text-billable" : "";
}
