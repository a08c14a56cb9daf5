import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { isId } from "#app/lib/id.ts";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { tenantAction, tenantLoader } from "#app/request/page.server.ts";
import { notFound } from "#app/request/problem.ts";
import { Button } from "#app/ui/button.tsx";
import { AccountPart } from "../components/account-part.tsx";
import { ownPasskey, removePasskey } from "../passkeys/change-passkeys.server.ts";

const rule = { access: "member", whileLocked: true, recentlyProven: true } as const;

export const loader = tenantLoader(rule, ({ db, member, params }) =>
	ownPasskey(db, member.id, idOf(params)),
);

export const action = tenantAction(rule, async (args) => {
	const name = await removePasskey(args, idOf(args.params));
	return redirectWithFlash("/account/security", { text: `${name} is removed.` }, args);
});

function idOf({ passkeyId }: { passkeyId?: string }): string {
	if (!passkeyId || !isId(passkeyId)) throw notFound("passkey");
	return passkeyId;
}

export const meta: MetaFunction = () => [{ title: "Remove a passkey · Crowdminder" }];

export default function PasskeyRemoval() {
	const { name } = useLoaderData<typeof loader>();
	return (
		<AccountPart of="security" title={`Remove ${name}?`} answer={useActionData<typeof action>()}>
			<Form method="post" className="grid justify-items-start gap-4">
				<p className="text-sm text-ink-2">
					It does not sign you in here any more. The device may still offer it: remove it there too.
				</p>
				<Button kind="danger">Remove it</Button>
			</Form>
		</AccountPart>
	);
}
