import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { tenantAction, tenantLoader } from "#app/request/page.server.ts";
import { changeTimeZone } from "../change-time-zone.server.ts";
import { AccountPart } from "../components/account-part.tsx";
import { TimeZoneForm } from "../components/time-zone-form.tsx";
import { readZone, zoneChoices } from "../zone-choices.ts";

export const loader = tenantLoader({ access: "member" }, ({ member, tenant }) => ({
	zone: member.timeZone ?? "",
	zones: zoneChoices(tenant.timeZone, member.timeZone),
}));

export const action = tenantAction({ access: "member", whileLocked: true }, async (args) => {
	const { db, request, member, context } = args;
	const zone = readZone((await request.formData()).get("zone"));
	if (zone === undefined) return data({ error: "Choose one of the list." }, 422);
	const actor = { kind: "member", id: member.id, requestId: context.requestId } as const;
	await changeTimeZone(db, actor, member, zone);
	return redirectWithFlash("/account", { text: "Your time zone is saved." }, args);
});

export const meta: MetaFunction = () => [{ title: "Your time zone · Crowdminder" }];

export default function AccountTimeZone() {
	const { zone, zones } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const error = answer && "error" in answer ? answer.error : undefined;
	return (
		<AccountPart title="Time zone" answer={answer}>
			<TimeZoneForm zones={zones} zone={zone} error={error} />
		</AccountPart>
	);
}
