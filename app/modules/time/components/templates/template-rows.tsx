import { Form } from "@remix-run/react";
import type { CalendarDate } from "#app/lib/calendar-date.ts";
import { formatMinutes } from "#app/lib/duration.ts";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { Input } from "#app/ui/input.tsx";
import type { WeekTemplate } from "../../templates/templates.server.ts";

type TemplateRowsProps = { templates: readonly WeekTemplate[]; week: CalendarDate };

/** Each template with what it holds, and what can be done with it. */
export function TemplateRows({ templates, week }: TemplateRowsProps) {
	return (
		<ul className="divide-y divide-line">
			{templates.map((template) => (
				<li key={template.id} className="px-4 py-2.5">
					<div className="flex items-center gap-3">
						<span className="min-w-0 flex-1">
							<b className="block truncate font-semibold">{template.name}</b>
							<span className="text-sm text-ink-3">{holds(template)}</span>
						</span>
						<form method="post" action="/time/templates/use">
							<input type="hidden" name="week" value={week} />
							<input type="hidden" name="template" value={template.id} />
							<Button size="sm">
								Put on the week<span className="sr-only">: {template.name}</span>
							</Button>
						</form>
					</div>
					<div className="flex items-start gap-3">
						<details className="min-w-0 flex-1 text-sm">
							<summary className="inline-flex min-h-8 items-center text-ink-2 max-md:min-h-11">
								Rename
							</summary>
							<Form
								method="post"
								action={`/time/templates/${template.id}/name`}
								className="flex flex-wrap items-start gap-3 py-2"
							>
								<Field
									name="name"
									form={template.id}
									label={`New name of ${template.name}`}
									className="min-w-48 flex-1"
								>
									<Input defaultValue={template.name} autoComplete="off" maxLength={60} required />
								</Field>
								<Button className="mt-[1.5625rem]">Save name</Button>
							</Form>
						</details>
						<Form method="post" action={`/time/templates/${template.id}/removal`}>
							<Button size="sm" kind="ghost" aria-label={`Delete ${template.name}`}>
								Delete
							</Button>
						</Form>
					</div>
				</li>
			))}
		</ul>
	);
}

/** "4 rows, 32:00 a week" */
function holds({ rows, minutes }: WeekTemplate): string {
	const count = rows === 1 ? "1 row" : `${rows} rows`;
	return minutes > 0 ? `${count}, ${formatMinutes(minutes)} a week` : `${count}, without hours`;
}
