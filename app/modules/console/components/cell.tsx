import { Icon } from "#app/ui/icon.tsx";
import { Meter } from "#app/ui/meter.tsx";
import type { MatrixCell } from "../feature-matrix.ts";

/** What a plan has of a feature: a word with its sign. */
export function Cell({ cell }: { cell: MatrixCell }) {
	const look = "inline-flex items-center gap-1.5 align-middle text-xs font-medium";
	switch (cell.kind) {
		case "on":
			return (
				<span className={`${look} text-billable`}>
					<Icon name="check" />
					On
				</span>
			);
		case "off":
			return (
				<span className={`${look} text-ink-3`}>
					<Icon name="minus" />
					Off
				</span>
			);
		case "not-in-plan":
			return (
				<span className={`${look} font-normal text-ink-3`}>
					<Icon name="lock" />
					not in plan
				</span>
			);
		case "add-on":
			return (
				<span className={look}>
					<Icon name="plus" />
					Add-on
				</span>
			);
		case "killed":
			return (
				<span className={`${look} text-danger`}>
					<Icon name="power" />
					<s>On</s>
					<span className="sr-only">, switched off for everybody</span>
				</span>
			);
		case "part":
			return (
				<span className={`${look} w-24 text-accent`}>
					<Meter
						className="flex-1"
						label={`${cell.percent} % rolled out`}
						max={100}
						parts={[{ value: cell.percent }]}
					/>
					<span aria-hidden="true">{`${cell.percent}\u202f%`}</span>
				</span>
			);
		default:
			return cell satisfies never;
	}
}
