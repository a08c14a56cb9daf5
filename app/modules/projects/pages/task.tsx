import { data, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { isId } from "#app/lib/id.ts";
import { RecordLines } from "#app/modules/audit/components/record-lines.tsx";
import { recordHistory } from "#app/modules/audit/record-history.server.ts";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { tenantAction, tenantLoader } from "#app/request/page.server.ts";
import { notFound } from "#app/request/problem.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/checkbox.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { Input } from "#app/ui/input.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { actorOf } from "../actor.server.ts";
import { ArchiveForm } from "../components/archive-form.tsx";
import { isFine } from "../form-errors.ts";
import { problemText } from "../problem-text.ts";
import { readProject } from "../project.server.ts";
import { changeTask } from "../save-task.server.ts";
import { seenVersion } from "../seen-version.ts";
import { readTaskForm } from "../task-form.ts";

export const meta: MetaFunction = () => [{ title: "Change a task · Crowdminder" }];

export const loader = tenantLoader(
	{ permission: "project:manage", on: "project" },
	async (args) => {
		const { db, params } = args;
		const { tasks, id, name } = await readProject(db, params.projectId);
		const task = tasks.find((each) => each.id === params.taskId);
		if (!task) throw notFound("task");
		return { project: { id, name }, task, history: await recordHistory(args, "task", task.id) };
	},
);

export const action = tenantAction(
	{ permission: "project:manage", on: "project" },
	async (args) => {
		const { projectId = "", taskId = "" } = args.params;
		if (!isId(projectId) || !isId(taskId)) throw notFound("task");
		const form = await args.request.formData();
		const { fields, errors } = readTaskForm(form);
		const version = seenVersion(form);
		if (!isFine(errors)) return data({ version, fields, errors }, 422);
		const seen = { id: taskId, projectId, version };
		const saved = await changeTask(args.db, actorOf(args), seen, fields);
		if (saved.errors) return data({ version, fields, errors: saved.errors }, 422);
		return redirectWithFlash(`/projects/${projectId}`, { text: `Saved ${fields.name}.` }, args);
	},
);

export default function TaskPage() {
	const { project, task, history } = useLoaderData<typeof loader>();
	const busy = useNavigation().formMethod === "POST";
	const answer = useActionData<typeof action>();
	const refused = answer && "fields" in answer ? answer : undefined;
	const path = `/projects/${project.id}/tasks/${task.id}`;
	return (
		<>
			<PageHeader
				title={task.name}
				note={project.name}
				actions={<ArchiveForm path={path} isArchived={task.archivedAt !== null} />}
			/>
			<Form method="post" noValidate className="grid max-w-xl gap-4">
				<ErrorSummary errors={{ "": problemText(answer), ...refused?.errors }} />
				<input type="hidden" name="version" value={refused?.version ?? task.version} />
				<Field
					name="name"
					label="Task name"
					error={refused?.errors.name}
					hint="Time that was captured on it keeps its place under the new name."
				>
					<Input
						defaultValue={refused?.fields.name ?? task.name}
						autoComplete="off"
						required
						maxLength={120}
					/>
				</Field>
				<Checkbox name="billable" defaultChecked={refused?.fields.billable ?? task.billable}>
					Billable, where the project is
				</Checkbox>
				<div className="flex gap-2">
					<Button kind="primary" busy={busy}>
						Save task
					</Button>
					<ButtonLink kind="ghost" to={`/projects/${project.id}`}>
						Cancel
					</ButtonLink>
				</div>
			</Form>
			<RecordLines history={history} className="mt-5 max-w-xl" />
		</>
	);
}
