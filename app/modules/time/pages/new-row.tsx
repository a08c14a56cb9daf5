import type { MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { addDays } from "#app/lib/calendar-date.ts";
import { formatRange } from "#app/lib/date-text.ts";
import { tenantLoader } from "#app/request/page.server.ts";
import { Affix } from "#app/ui/affix.tsx";
import { Button } from "#app/ui/button.tsx";
import { Input } from "#app/ui/input.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { useWriting } from "#app/ui/writing.tsx";
import { TaskChoiceList } from "../components/task-choice-list.tsx";
import { weekFrame } from "../open-week.server.ts";
import { parseSheetDate } from "../sheet-date.ts";
import { taskChoices } from "../task-choices.server.ts";

export const meta: MetaFunction = () => [{ title: "Add a task · Crowdminder" }];

/** Open tasks that match `q`: for this page, and for the sheet's own search. */
export const loader = tenantLoader(
	{ permission: "time-entry:capture", feature: "time" },
	async ({ db, member, url, now }) => {
		const query = url.searchParams.get("q") ?? "";
		const asked = parseSheetDate(url.searchParams.get("week") ?? "");
		const { first, today } = await weekFrame(db, asked, now);
		return {
			query,
			week: first,
			choices: await taskChoices(db, member, query, today),
		};
	},
);

export default function NewRowPage() {
	const writing = useWriting();
	const { query, week, choices } = useLoaderData<typeof loader>();
	return (
		<div className="max-w-2xl">
			<PageHeader
				title="Add a task"
				parent={{ to: `/time/week/${week}`, label: "Back to the week" }}
				note={formatRange(week, addDays(week, 6), undefined, writing)}
			/>
			<Form className="mb-4 flex gap-2" role="search">
				<input type="hidden" name="week" value={week} />
				<Affix icon="search" className="flex-1">
					<Input
						name="q"
						type="search"
						defaultValue={query}
						aria-label="Find a task"
						placeholder="Project, task or client"
					/>
				</Affix>
				<Button>Find</Button>
			</Form>
			{choices.length > 0 ? (
				<TaskChoiceList choices={choices} week={week} className="panel" />
			) : (
				<p className="text-sm text-ink-2">
					{query ? `No open task matches “${query}”.` : "There are no open tasks yet."}
				</p>
			)}
		</div>
	);
}
