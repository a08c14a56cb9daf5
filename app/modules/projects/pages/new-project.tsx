import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { tenantAction, tenantLoader } from "#app/request/page.server.ts";
import { mayDo } from "#app/request/permission.server.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { openClients } from "../client-list.server.ts";
import { ProjectForm } from "../components/project-form.tsx";
import { isFine } from "../form-errors.ts";
import { problemText } from "../problem-text.ts";
import { readProjectForm } from "../project-form.ts";
import { createProject } from "../save-project.server.ts";

export const meta: MetaFunction = () => [{ title: "New project · Crowdminder" }];

/** Under any client for who may change every project, else under those that one was given to change. */
const rule = { permission: "project:manage", onAny: "client" } as const;

export const loader = tenantLoader(rule, async ({ db, member, url }) => {
	const clients = await openClients(db, member);
	const asked = url.searchParams.get("client") ?? "";
	const usual = clients.find(({ isInternal }) => !isInternal) ?? clients[0];
	return {
		clients,
		clientId: clients.some(({ id }) => id === asked) ? asked : (usual?.id ?? ""),
		mayAddClients: mayDo(member, "client:manage"),
	};
});

export const action = tenantAction(rule, async (args) => {
	const { fields, errors } = readProjectForm(await args.request.formData());
	if (!isFine(errors)) return data({ fields, errors }, 422);
	const saved = await createProject(args.db, args, fields);
	if (saved.errors) return data({ fields, errors: saved.errors }, 422);
	return redirectWithFlash(`/projects/${saved.id}`, { text: `Added ${fields.name}.` }, args);
});

export default function NewProjectPage() {
	const { clients, clientId, mayAddClients } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const refused = answer && "fields" in answer ? answer : undefined;
	const blank = {
		name: "",
		code: "",
		billable: true,
		startsOn: "",
		endsOn: "",
		note: "",
		tasks: "",
	};
	return (
		<>
			<PageHeader title="New project" />
			<ProjectForm
				fields={refused?.fields ?? { clientId, ...blank }}
				errors={{ ...refused?.errors, "": problemText(answer) }}
				clients={clients}
				mayAddClients={mayAddClients}
				version={null}
				back="/projects"
			/>
		</>
	);
}
