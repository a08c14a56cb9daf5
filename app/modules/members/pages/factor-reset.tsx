import type { MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { tenantAction, tenantLoader } from "#app/request/page.server.ts";
import { Button } from "#app/ui/button.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { readRefusal } from "#app/ui/refusal.ts";
import { Statusline } from "#app/ui/statusline.tsx";
import { memberIdOf, personShown } from "../person-shown.server.ts";
import { resetFactors } from "../reset-factors.server.ts";

const rule = { permission: "member:manage", whileLocked: true, recentlyProven: true } as const;

export const loader = tenantLoader(rule, async (args) => ({ person: await personShown(args) }));

/** Somebody's phone or key is gone. */
export const action = tenantAction(rule, async (args) => {
	const { db, services, member, params, context } = args;
	const by = { ...member, requestId: context.requestId };
	const memberId = memberIdOf(params);
	const { name } = await resetFactors(db, services, by, memberId);
	const text = `${name} signs in with the password alone now, and sets a second factor up anew.`;
	return redirectWithFlash(`/people/${memberId}`, { text }, args);
});

export const meta: MetaFunction = () => [{ title: "Reset a second factor · Crowdminder" }];

export default function FactorReset() {
	const { person } = useLoaderData<typeof loader>();
	const refusal = readRefusal(useActionData<typeof action>());
	return (
		<div className="max-w-[42rem]">
			<PageHeader title={person.name} />
			{refusal && (
				<Statusline tone="warning" icon="circle-alert">
					{refusal.message}
				</Statusline>
			)}
			<Panel title="Take the second factor away?">
				<Form method="post" className="grid justify-items-start gap-4">
					<p className="text-sm text-ink-2">
						For a lost phone or key. Be sure that it is {person.name} who asks: until it is set up
						anew, the password alone lets in. Their sessions end, and they get a mail.
					</p>
					<div className="flex flex-wrap items-center gap-4">
						<Button kind="danger">Take it away</Button>
						<Link className="link text-sm" to={`/people/${person.id}`}>
							Leave it
						</Link>
					</div>
				</Form>
			</Panel>
		</div>
	);
}
