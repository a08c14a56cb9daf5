import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { tenantAction, tenantLoader } from "#app/request/page.server.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { openClients } from "../client-list.server.ts";
import { ProjectForm } from "../components/project-form.tsx";
import { isFine } from "../form-errors.ts";
import { mayMove } from "../may-move.server.ts";
import { problemText } from "../problem-text.ts";
import { readProject } from "../project.server.ts";
import { readProjectForm } from "../project-form.ts";
import { changeProject } from "../save-project.server.ts";
import { seenVersion } from "../seen-version.ts";

export const meta: MetaFunction = () => [{ title: "Edit project · Crowdminder" }];

export const loader = tenantLoader(
	{ permission: "project:manage", on: "project" },
	async ({ db, member, params }) => {
		const project = await readProject(db, params.projectId);
		const { id, version, name, billable, note, client } = project;
		const clients = (await mayMove(db, member, id)) ? await openClients(db, member) : [];
		const own = clients.some((each) => each.id === client.id) ? [] : [client];
		const fields = {
			clientId: client.id,
			name,
			billable,
			note,
			code: project.code ?? "",
			startsOn: project.startsOn ?? "",
			endsOn: project.endsOn ?? "",
			tasks: "",
		};
		return { id, version, fields, clients: [...own, ...clients] };
	},
);

export const action = tenantAction(
	{ permission: "project:manage", on: "project" },
	async (args) => {
		const form = await args.request.formData();
		const { fields, errors } = readProjectForm(form);
		const { id } = await readProject(args.db, args.params.projectId);
		const version = seenVersion(form);
		if (!isFine(errors)) return data({ version, fields, errors }, 422);
		const saved = await changeProject(args.db, args, { id, version }, fields);
		if (saved.errors) return data({ version, fields, errors: saved.errors }, 422);
		return redirectWithFlash(`/projects/${id}`, { text: `Saved ${fields.name}.` }, args);
	},
);

export default function EditProjectPage() {
	const { id, version, fields, clients } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const refused = answer && "fields" in answer ? answer : undefined;
	return (
		<>
			<PageHeader title={`Edit ${fields.name}`} />
			<ProjectForm
				fields={refused?.fields ?? fields}
				errors={{ ...refused?.errors, "": problemText(answer) }}
				clients={clients}
				version={refused?.version ?? version}
				back={`/projects/${id}`}
			/>
		</>
	);
}
