import { data, type MetaFunction } from "@remix-run/node";
import { Form, useLoaderData, useNavigation } from "@remix-run/react";
import { Doorway } from "#app/modules/accounts/components/doorway.tsx";
import { HouseSign } from "#app/modules/accounts/components/house-sign.tsx";
import { doorwayData } from "#app/modules/accounts/doorway.server.ts";
import { brandOf } from "#app/modules/settings/brand.server.ts";
import { tenantOrigin } from "#app/modules/tenants/tenant-origin.ts";
import { tenantAction, tenantLoader } from "#app/request/page.server.ts";
import { pageHeaders } from "#app/request/page-headers.ts";
import { notFound } from "#app/request/problem.ts";
import { Button } from "#app/ui/button.tsx";
import { endedBy, setMailWish, wantsMail } from "../ended-mail.server.ts";
import { memberOfLink } from "../unsubscribe-link.server.ts";

export const headers = pageHeaders;

/** Looking changes nothing: mail programs follow links by themselves. */
export const loader = tenantLoader({ access: "public", whileSuspended: true }, async (args) => {
	const { db, tenant, services, now } = args;
	const ended = endedBy(args.url);
	const wants = await wantsMail(db, memberOfLink(args), ended);
	if (wants === null) throw notFound();
	const { origin, host } = new URL(tenantOrigin(services.env.BASE_ORIGIN, tenant));
	const door = doorwayData(services, tenant, now);
	return data(
		{ ...door, name: tenant.name, brand: await brandOf(db), address: host, origin, wants, ended },
		// The address of this page is a key: it goes to no other site.
		{ headers: { "Referrer-Policy": "no-referrer" } },
	);
});

/** Also a mail program's own button, by RFC 8058: whatever it sends but `again` ends the mails. */
export const action = tenantAction({ access: "public", whileSuspended: true }, async (args) => {
	const body = await args.request.text();
	const wants = new URLSearchParams(body).get("reminders") === "again";
	await setMailWish(args.db, memberOfLink(args), endedBy(args.url), wants);
	return { wants };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: data ? `Mail from ${data.name} · Crowdminder` : "Crowdminder" },
];

export default function Unsubscribe() {
	const { site, today, name, brand, address, origin, wants, ended } =
		useLoaderData<typeof loader>();
	const busy = useNavigation().formMethod === "POST";
	return (
		<Doorway site={site} today={today}>
			<HouseSign name={name} address={address} brand={brand} />
			<Form method="post" className="mt-8 grid gap-4">
				<div role="status">
					<h2 className="text-lg">{wants ? `Stop ${ended.title}?` : over(ended.what)}</h2>
					<p className="mt-2 text-ink-2">{wants ? before(ended.what) : after(ended.what)}</p>
				</div>
				{wants ? (
					<Button kind="primary" size="lg" busy={busy}>
						{ended.what === "hours-missing" ? "Stop the reminders" : "Stop these mails"}
					</Button>
				) : (
					ended.what !== "digest" && (
						<Button size="lg" name="reminders" value="again" busy={busy}>
							{ended.what === "hours-missing" ? "Remind me again" : "Write to me again"}
						</Button>
					)
				)}
			</Form>
			<p className="mt-6 text-sm">
				<a className="link inline-flex min-h-6 items-center max-md:min-h-11" href={origin}>
					Go to {name}
				</a>
			</p>
		</Doorway>
	);
}

function over(what: string): string {
	return what === "hours-missing" ? "No more Monday reminders" : "No more of this by mail";
}

function before(what: string): string {
	return what === "hours-missing"
		? "They come only after a week with hours missing. Other mail, such as a new password, still reaches you."
		: "In the app you are told as before. Other mail, such as a new password, still reaches you.";
}

function after(what: string): string {
	return what === "hours-missing"
		? "We no longer write to you when hours of a week are missing."
		: "In the app you are told as before. Under your account you choose what reaches you by mail.";
}
