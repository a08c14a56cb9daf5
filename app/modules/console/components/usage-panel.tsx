import { byteText } from "#app/lib/byte-text.ts";
import { usualWriting } from "#app/lib/writing.ts";
import { Meter } from "#app/ui/meter.tsx";
import { Panel } from "#app/ui/panel.tsx";

type Usage = {
	readonly seats: { readonly members: number; readonly invitations: number };
	readonly people: number;
	readonly owners: readonly string[];
	/** Null: no limit. */
	readonly limit: number | null;
	/** In bytes; null before it was measured. */
	readonly storage: number | null;
	/** Null: no limit. */
	readonly storageGb: number | null;
};

/** Seats against their limit, and who is there; counted in the workspace itself. */
export function UsagePanel({ usage }: { usage: Usage | null }) {
	if (!usage) {
		return (
			<Panel title="Usage">
				<p className="text-sm text-ink-2">
					It cannot be counted while the workspace is not served.
				</p>
			</Panel>
		);
	}
	const { seats, limit, people, owners, storage, storageGb } = usage;
	const room = storageGb === null ? "no limit" : `of ${storageGb} GB`;
	const used = seats.members + seats.invitations;
	const words = limit === null ? `${used}, no limit` : `${used} of ${limit}`;
	return (
		<Panel title="Usage" note="counted now">
			<dl className="grid gap-3 text-sm">
				<div className="flex flex-wrap">
					<dt>Seats</dt>
					<dd className="ml-auto font-medium">{words}</dd>
					{limit !== null && (
						<dd className="mt-1 w-full">
							<Meter
								label={`${words} seats are taken`}
								max={limit}
								parts={[{ tone: used >= limit ? "warning" : undefined, value: used }]}
							/>
						</dd>
					)}
				</div>
				<Line title="Invited, seat held">{seats.invitations}</Line>
				<Line title="Storage">
					{storage === null ? "not measured yet" : `${byteText(storage, usualWriting)} ${room}`}
				</Line>
				<Line title="People who can sign in">{people}</Line>
				<Line title={owners.length === 1 ? "Owner" : "Owners"}>{owners.join(", ") || "–"}</Line>
			</dl>
		</Panel>
	);
}

function Line({ title, children }: { title: string; children: string | number }) {
	return (
		<div className="flex gap-4">
			<dt>{title}</dt>
			<dd className="ml-auto text-right font-medium">{children}</dd>
		</div>
	);
}
