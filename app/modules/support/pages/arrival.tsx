import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { Doorway } from "#app/modules/accounts/components/doorway.tsx";
import { HouseSign } from "#app/modules/accounts/components/house-sign.tsx";
import { doorwayData } from "#app/modules/accounts/doorway.server.ts";
import { secretLinkHeaders } from "#app/modules/accounts/secret-link.ts";
import { productOrigin, tenantOrigin } from "#app/modules/tenants/tenant-origin.ts";
import { tenantActionInSteps, tenantLoader } from "#app/request/page.server.ts";
import { pageHeaders } from "#app/request/page-headers.ts";
import { Button } from "#app/ui/button.tsx";
import { Statusline } from "#app/ui/statusline.tsx";
import { beginVisitAction } from "../begin-visit-action.server.ts";

const rule = { access: "public", support: "allowed" } as const;

export const headers = pageHeaders;

/**
 * Where one of ours arrives from the console with a one-time code, and is told that it is over. Opening the address
 * uses nothing up and sets no cookie; pressing its button does, by a POST that only this host's own page may send
 * (`server/same-origin.ts`). So a link or a picture on another page brings nobody into a workspace under another's
 * name, a browser that fetches ahead spoils no code, and no form leads from host to host, which the
 * Content-Security-Policy refuses.
 */
export const loader = tenantLoader(rule, ({ tenant, member, services, url, now }) => {
	const code = url.searchParams.get("code");
	if (member?.role === "support" && !code) throw redirect("/");
	const { BASE_ORIGIN } = services.env;
	const page = {
		...doorwayData(services, tenant, now),
		name: tenant.name,
		address: new URL(tenantOrigin(BASE_ORIGIN, tenant)).host,
		console: `${productOrigin(BASE_ORIGIN)}/console/tenants/${tenant.slug}`,
		code,
		hasLeft: url.searchParams.has("left"),
	};
	return data(page, { headers: secretLinkHeaders });
});

export const action = tenantActionInSteps(rule, beginVisitAction);

export const meta: MetaFunction = () => [{ title: "Support · Crowdminder" }];

export default function SupportArrival() {
	const { site, today, name, address, console, code, hasLeft } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const refusal = answer && "error" in answer ? answer.error : null;
	return (
		<Doorway site={site} today={today}>
			<HouseSign name={name} address={address} />
			{code && !refusal ? (
				<Begin code={code} />
			) : (
				<>
					<Statusline className="mt-6" icon={refusal ? "circle-alert" : "eye-off"}>
						{refusal ?? (hasLeft ? `You have left ${name}.` : over)}
					</Statusline>
					<p className="mt-6 text-base">
						<a className="link inline-flex min-h-11 items-center" href={console}>
							Back to {name} in the console
						</a>
					</p>
				</>
			)}
		</Doorway>
	);
}

const over =
	"You do not look at this workspace as support. Its owner ended it, or its time is up, or it never began.";

function Begin({ code }: { code: string }) {
	const busy = useNavigation().formMethod === "POST";
	return (
		<Form method="post" action="/support" className="mt-6 grid gap-4">
			<input type="hidden" name="code" value={code} />
			<p className="text-base text-ink-2">
				You come as support, with the consent of this workspace’s owner. You read and change
				nothing, for an hour at most, and each page that you open is written down for them.
			</p>
			<Button kind="primary" size="lg" icon="eye" busy={busy}>
				Look at this workspace
			</Button>
		</Form>
	);
}
