import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { tenantAction, tenantLoader } from "#app/request/page.server.ts";
import { AccountPart } from "../components/account-part.tsx";
import { NameForm } from "../components/name-form.tsx";
import { nameProblem, tidyName } from "../person-name.ts";
import { renameMember } from "../rename-member.server.ts";

export const loader = tenantLoader({ access: "member" }, ({ member }) => ({ name: member.name }));

export const action = tenantAction({ access: "member", whileLocked: true }, async (args) => {
	const { db, request, member, context } = args;
	const name = tidyName(String((await request.formData()).get("name") ?? ""));
	const error = nameProblem(name);
	if (error) return data({ name, error }, 422);
	const actor = { kind: "member", id: member.id, requestId: context.requestId } as const;
	await renameMember(db, actor, member, name);
	return redirectWithFlash("/account", { text: "Your name is saved." }, args);
});

export const meta: MetaFunction = () => [{ title: "Your name · Crowdminder" }];

export default function AccountName() {
	const { name } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const refused = answer && "error" in answer ? answer : undefined;
	return (
		<AccountPart title="Name" answer={answer}>
			<NameForm name={refused?.name ?? name} error={refused?.error} />
		</AccountPart>
	);
}
