import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData } from "@remix-run/react";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { tenantAction, tenantLoader } from "#app/request/page.server.ts";
import { Button } from "#app/ui/button.tsx";
import { AccountPart } from "../components/account-part.tsx";
import { removeCodeApp } from "../factors/change-factors.server.ts";

const rule = { access: "member", whileLocked: true, recentlyProven: true } as const;

export const loader = tenantLoader(rule, () => null);

export const action = tenantAction(rule, async (args) => {
	await removeCodeApp(args);
	return redirectWithFlash("/account/security", { text: "Codes from an app are off." }, args);
});

export const meta: MetaFunction = () => [{ title: "Remove codes from an app · Crowdminder" }];

export default function CodeAppRemoval() {
	return (
		<AccountPart
			of="security"
			title="Remove codes from an app?"
			answer={useActionData<typeof action>()}
		>
			<Form method="post" className="grid justify-items-start gap-4">
				<p className="text-sm text-ink-2">
					Without another second factor your password alone lets you in, and whoever knows it.
				</p>
				<Button kind="danger">Remove it</Button>
			</Form>
		</AccountPart>
	);
}
