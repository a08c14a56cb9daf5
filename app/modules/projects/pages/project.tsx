import { data, type MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { RecordLines } from "#app/modules/audit/components/record-lines.tsx";
import { recordHistory } from "#app/modules/audit/record-history.server.ts";
import { BudgetPanel } from "#app/modules/budgets/components/budget-panel.tsx";
import { shownBudgets } from "#app/modules/budgets/shown-budgets.server.ts";
import { FilesPanel } from "#app/modules/files/components/files-panel.tsx";
import { filesOf } from "#app/modules/files/list-files.server.ts";
import { can } from "#app/modules/grants/can.server.ts";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { tenantAction, tenantLoader } from "#app/request/page.server.ts";
import { mayDo } from "#app/request/permission.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { actorOf } from "../actor.server.ts";
import { ArchiveForm } from "../components/archive-form.tsx";
import { BillingLinks } from "../components/billing-links.tsx";
import { ProjectFacts } from "../components/project-facts.tsx";
import { StateBadge } from "../components/state-badge.tsx";
import { TaskPanel } from "../components/task-panel.tsx";
import { projectFiles } from "../file-owner.server.ts";
import { isFine } from "../form-errors.ts";
import { problemText } from "../problem-text.ts";
import { readProject } from "../project.server.ts";
import { timeByTask } from "../project-time.server.ts";
import { createTask } from "../save-task.server.ts";
import { readTaskForm } from "../task-form.ts";

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: `${data?.project.name ?? "Project"} · Crowdminder` },
];

export const loader = tenantLoader({ permission: "project:read", on: "project" }, async (args) => {
	const { db, member, params } = args;
	const project = await readProject(db, params.projectId);
	const { client } = project;
	const mayManage = await can(db, member, "project:manage", { type: "project", id: project.id });
	return {
		project,
		budgets: mayManage ? await shownBudgets(args, project) : null,
		times: await timeByTask(db, member, project.id),
		mayManage,
		files: await filesOf(args, projectFiles, project.id),
		history: await recordHistory(args, "project", project.id),
		seesAccess: mayDo(member, "grant:read"),
		seesRates: mayDo(member, "rate:read") && args.can("rates").allowed,
		seesClient: await can(db, member, "client:read", { type: "client", id: client.id }),
	};
});

/** Adds a task. */
export const action = tenantAction(
	{ permission: "project:manage", on: "project" },
	async (args) => {
		const { id } = await readProject(args.db, args.params.projectId);
		const { fields, errors } = readTaskForm(await args.request.formData());
		if (!isFine(errors)) return data({ fields, errors }, 422);
		const saved = await createTask(args.db, actorOf(args), id, fields);
		if (saved.errors) return data({ fields, errors: saved.errors }, 422);
		return redirectWithFlash(`/projects/${id}`, { text: `Added ${fields.name}.` }, args);
	},
);

export default function ProjectPage() {
	const { project, budgets, times, mayManage, seesClient, seesAccess, seesRates, history, files } =
		useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const refused = answer && "fields" in answer ? answer : undefined;
	const isArchived = project.archivedAt !== null;
	return (
		<>
			<div className="mb-4 flex flex-wrap items-center gap-3">
				<div className="min-w-0">
					<p className="wrap-anywhere text-sm text-ink-3">
						{seesClient ? (
							<Link to={`/clients/${project.client.id}`} className="hover:underline">
								{project.client.name}
							</Link>
						) : (
							project.client.name
						)}
					</p>
					<h1 className="text-xl lg:text-2xl">{project.name}</h1>
				</div>
				<StateBadge isArchived={isArchived} />
				{project.code && <span className="code text-xs text-ink-3">{project.code}</span>}
				<div className="ml-auto flex flex-wrap gap-2 max-md:w-full">
					{seesRates && (
						<BillingLinks query={`project=${project.id}`} of={`/projects/${project.id}`} />
					)}
					{seesAccess && (
						<ButtonLink to={`/projects/${project.id}/access`} icon="eye" kind="ghost">
							Who can see this?
						</ButtonLink>
					)}
					{mayManage && (
						<>
							<ArchiveForm path={`/projects/${project.id}`} isArchived={isArchived} />
							<ButtonLink to={`/projects/${project.id}/edit`}>Edit project</ButtonLink>
						</>
					)}
				</div>
			</div>
			<ProjectFacts project={project} times={times} />
			{budgets && <BudgetPanel projectId={project.id} budgets={budgets} mayManage={mayManage} />}
			<TaskPanel
				project={project}
				times={times}
				mayManage={mayManage}
				refused={refused}
				problem={problemText(answer)}
			/>
			<FilesPanel files={files} className="mt-5 max-w-3xl" />
			<RecordLines history={history} className="mt-5 max-w-3xl" />
		</>
	);
}
