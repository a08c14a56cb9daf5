import { data, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { isId } from "#app/lib/id.ts";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { tenantAction, tenantLoader } from "#app/request/page.server.ts";
import { notFound } from "#app/request/problem.ts";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { Input } from "#app/ui/input.tsx";
import { AccountPart } from "../components/account-part.tsx";
import { ownPasskey, renamePasskey } from "../passkeys/change-passkeys.server.ts";
import { readPasskeyName } from "../passkeys/passkey-name.ts";

export const loader = tenantLoader({ access: "member" }, ({ db, member, params }) =>
	ownPasskey(db, member.id, idOf(params)),
);

export const action = tenantAction({ access: "member", whileLocked: true }, async (args) => {
	const name = readPasskeyName((await args.request.formData()).get("name"));
	if (name === null) return data({ error: "Type a name by which you know it." }, 422);
	await renamePasskey(args, idOf(args.params), name);
	return redirectWithFlash("/account/security", { text: `It is called ${name} now.` }, args);
});

function idOf({ passkeyId }: { passkeyId?: string }): string {
	if (!passkeyId || !isId(passkeyId)) throw notFound("passkey");
	return passkeyId;
}

export const meta: MetaFunction = () => [{ title: "Rename a passkey · Crowdminder" }];

export default function PasskeyName() {
	const { name } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const error = answer && "error" in answer ? answer.error : undefined;
	return (
		<AccountPart of="security" title={`Rename ${name}`} answer={answer}>
			<Form method="post" noValidate className="grid justify-items-start gap-4">
				<Field name="name" label="Name" error={error} hint="The device or key that it is on.">
					<Input defaultValue={name} autoComplete="off" />
				</Field>
				<Button>Save name</Button>
			</Form>
		</AccountPart>
	);
}
