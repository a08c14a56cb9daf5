import { Form } from "@remix-run/react";
import { parseCalendarDate } from "#app/lib/calendar-date.ts";
import { formatDate } from "#app/lib/date-text.ts";
import { usualWriting } from "#app/lib/writing.ts";
import { Button } from "#app/ui/button.tsx";
import { Panel } from "#app/ui/panel.tsx";
import type { OverrideFields } from "../override-form.ts";
import type { OverridePreview } from "../override-preview.server.ts";

type OverridePreviewPanelProps = {
	tenant: { name: string };
	fields: OverrideFields;
	preview: OverridePreview;
};

/** What changes for whom, above the button that does it. */
export function OverridePreviewPanel({ tenant, fields, preview }: OverridePreviewPanelProps) {
	const date = parseCalendarDate(fields.lastDay);
	return (
		<Panel title="What changes" note={`for ${peopleText(preview.people)} at ${tenant.name}`}>
			<div className="grid gap-4 text-sm">
				<ul className="grid gap-2">
					{preview.changes.map(({ what, from, to }) => (
						<li key={what} className="flex flex-wrap gap-x-2">
							<span className="font-semibold">{what}:</span>
							<span>
								<s className="text-ink-3">
									<span className="sr-only">before: </span>
									{from}
								</s>{" "}
								<span className="sr-only">afterwards: </span>
								<strong>{to}</strong>
							</span>
						</li>
					))}
				</ul>
				<p className="text-ink-2">
					From now on, until the end of {date ? formatDate(date, usualWriting) : fields.lastDay}.
					Reason: {fields.reason}
				</p>
				<Form method="post" className="flex flex-wrap gap-2">
					{Object.entries(fields).map(([name, value]) => (
						<input key={name} type="hidden" name={name} value={value} />
					))}
					<Button kind="primary" name="confirmed" value="yes">
						Save override
					</Button>
				</Form>
			</div>
		</Panel>
	);
}

function peopleText(people: number | null): string {
	if (people === null) return "everybody";
	return people === 1 ? "1 person" : `${people} people`;
}
