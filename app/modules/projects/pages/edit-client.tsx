import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { tenantAction, tenantLoader } from "#app/request/page.server.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { actorOf } from "../actor.server.ts";
import { readClient } from "../client.server.ts";
import { readClientForm } from "../client-form.ts";
import { ClientForm } from "../components/client-form.tsx";
import { isFine } from "../form-errors.ts";
import { problemText } from "../problem-text.ts";
import { changeClient } from "../save-client.server.ts";
import { seenVersion } from "../seen-version.ts";

export const meta: MetaFunction = () => [{ title: "Edit client · Crowdminder" }];

export const loader = tenantLoader(
	{ permission: "client:manage", on: "client" },
	async ({ db, member, params }) => {
		const { id, version, name, note, isInternal } = await readClient(db, member, params.clientId);
		return { id, version, fields: { name, note, isInternal } };
	},
);

export const action = tenantAction({ permission: "client:manage", on: "client" }, async (args) => {
	const form = await args.request.formData();
	const { fields, errors } = readClientForm(form);
	const { id } = await readClient(args.db, args.member, args.params.clientId);
	const version = seenVersion(form);
	if (!isFine(errors)) return data({ version, fields, errors }, 422);
	const saved = await changeClient(args.db, actorOf(args), { id, version }, fields);
	if (saved.errors) return data({ version, fields, errors: saved.errors }, 422);
	return redirectWithFlash(`/clients/${id}`, { text: `Saved ${fields.name}.` }, args);
});

export default function EditClientPage() {
	const { id, version, fields } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const refused = answer && "fields" in answer ? answer : undefined;
	return (
		<>
			<PageHeader title={`Edit ${fields.name}`} />
			<ClientForm
				fields={refused?.fields ?? fields}
				errors={{ ...refused?.errors, "": problemText(answer) }}
				version={refused?.version ?? version}
				back={`/clients/${id}`}
			/>
		</>
	);
}
