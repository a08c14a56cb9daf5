import { data, type MetaFunction } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { tenantAction, tenantLoader } from "#app/request/page.server.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { actorOf } from "../actor.server.ts";
import { readClientForm } from "../client-form.ts";
import { ClientForm } from "../components/client-form.tsx";
import { isFine } from "../form-errors.ts";
import { problemText } from "../problem-text.ts";
import { createClient } from "../save-client.server.ts";

export const meta: MetaFunction = () => [{ title: "New client · Crowdminder" }];

export const loader = tenantLoader({ permission: "client:manage" }, () => null);

export const action = tenantAction({ permission: "client:manage" }, async (args) => {
	const { fields, errors } = readClientForm(await args.request.formData());
	if (!isFine(errors)) return data({ fields, errors }, 422);
	const saved = await createClient(args.db, actorOf(args), fields);
	if (saved.errors) return data({ fields, errors: saved.errors }, 422);
	return redirectWithFlash(`/clients/${saved.id}`, { text: `Added ${fields.name}.` }, args);
});

export default function NewClientPage() {
	const answer = useActionData<typeof action>();
	const refused = answer && "fields" in answer ? answer : undefined;
	return (
		<>
			<PageHeader title="New client" />
			<ClientForm
				fields={refused?.fields ?? { name: "", note: "", isInternal: false }}
				errors={{ ...refused?.errors, "": problemText(answer) }}
				version={null}
				back="/clients"
			/>
		</>
	);
}
