import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { SettingsFrame } from "#app/modules/settings/components/settings-frame.tsx";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { tenantAction, tenantLoader } from "#app/request/page.server.ts";
import { readRefusal } from "#app/ui/refusal.ts";
import { Statusline } from "#app/ui/statusline.tsx";
import { ConsentPanel } from "../components/consent-panel.tsx";
import { SupportLines } from "../components/support-lines.tsx";
import { WhatSupportSees } from "../components/what-support-sees.tsx";
import { giveConsent } from "../consent.server.ts";
import { consentChoice } from "../consent-life.ts";
import { supportPage } from "../support-page.server.ts";

export const loader = tenantLoader({ permission: "support-consent:manage" }, supportPage);

/** Lets support look. Possible in a workspace that is not paid for: there it may be needed most. */
export const action = tenantAction(
	{ permission: "support-consent:manage", whileLocked: true },
	async (args) => {
		const { db, request, member, context, now } = args;
		const choice = consentChoice((await request.formData()).get("length"));
		if (!choice) return data({ error: "Choose one of the times." }, 422);
		const owner = { kind: "member", id: member.id, requestId: context.requestId } as const;
		await giveConsent(db, owner, choice, now);
		const text = `Support may look for ${choice.label}.`;
		return redirectWithFlash("/settings/support", { text }, args);
	},
);

export const meta: MetaFunction = () => [{ title: "Support access · Settings · Crowdminder" }];

export default function SupportAccess() {
	const { pages, consent, lines } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const refusal = readRefusal(answer);
	return (
		<SettingsFrame pages={pages} current="support">
			{refusal && (
				<Statusline className="mb-4" tone="warning" icon="circle-alert">
					{refusal.message}
				</Statusline>
			)}
			<div className="grid items-start gap-5 2xl:grid-cols-2">
				<div className="grid min-w-0 gap-5">
					<ConsentPanel
						consent={consent}
						error={answer && "error" in answer ? answer.error : undefined}
					/>
					<WhatSupportSees />
				</div>
				<SupportLines lines={lines} />
			</div>
		</SettingsFrame>
	);
}
