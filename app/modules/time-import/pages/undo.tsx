import type { MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { countText } from "#app/lib/count-text.ts";
import { formatMinutes } from "#app/lib/duration.ts";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { tenantAction, tenantLoader } from "#app/request/page.server.ts";
import { Button } from "#app/ui/button.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { readRefusal } from "#app/ui/refusal.ts";
import { Statusline } from "#app/ui/statusline.tsx";
import { takeBack } from "../start-import.server.ts";
import { undoPage } from "../undo-page.server.ts";

const rule = { permission: "time:import", feature: "time" } as const;

export const loader = tenantLoader(rule, undoPage);

export const action = tenantAction(rule, async (args) => {
	const { id } = await takeBack(args);
	return redirectWithFlash(`/time/import/${id}`, { text: "The file is being taken back." }, args);
});

export const meta: MetaFunction = () => [{ title: "Take a file back · Crowdminder" }];

export default function UndoPage() {
	const { id, fileName, left, changed, entries } = useLoaderData<typeof loader>();
	const refusal = readRefusal(useActionData<typeof action>());
	const busy = useNavigation().formMethod === "POST";
	return (
		<div className="max-w-[46rem]">
			<PageHeader title="Take it back" parent={{ to: `/time/import/${id}`, label: fileName }} />
			<div className="grid gap-5">
				{refusal && (
					<Statusline tone="warning" icon="circle-alert">
						{refusal.message}
					</Statusline>
				)}
				<p>
					{countText(left - changed, "entry goes", "entries go")}, with the clients, projects and
					tasks that it made and that nothing else stands on. Hours of weeks that were handed in or
					approved stay, and those of locked periods that you may not change.
				</p>
				{changed > 0 && (
					<Panel
						title="Changed since, and kept"
						note={changed > entries.length ? `${entries.length} of ${changed}` : String(changed)}
					>
						<ul className="grid gap-1 text-sm">
							{entries.map(({ id: entryId, date, person, project, task, minutes }) => (
								<li key={entryId}>
									{date}, {person}: {project}, {task}, {formatMinutes(minutes)}
								</li>
							))}
						</ul>
					</Panel>
				)}
				<Form method="post" className="flex flex-wrap gap-3">
					<Button kind="danger-solid" icon="corner-up-left" busy={busy}>
						Take {countText(left - changed, "entry", "entries")} back
					</Button>
					<Link className="btn" data-kind="ghost" to={`/time/import/${id}`}>
						Cancel
					</Link>
				</Form>
			</div>
		</div>
	);
}
