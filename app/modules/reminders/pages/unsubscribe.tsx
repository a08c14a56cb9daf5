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
import { setReminderWish, wantsReminders } from "../reminder-wish.server.ts";
import { memberOfLink } from "../unsubscribe-link.server.ts";

export const headers = pageHeaders;

/** Looking changes nothing: mail programs follow links by themselves. */
export const loader = tenantLoader({ access: "public", whileSuspended: true }, async (args) => {
	const { db, tenant, services, now } = args;
	const wants = await wantsReminders(db, memberOfLink(args));
	if (wants === null) throw notFound();
	const { origin, host } = new URL(tenantOrigin(services.env.BASE_ORIGIN, tenant));
	const door = doorwayData(services, tenant.timeZone, now);
	return data(
		{ ...door, name: tenant.name, brand: await brandOf(db), address: host, origin, wants },
		// The address of this page is a key: it goes to no other site.
		{ headers: { "Referrer-Policy": "no-referrer" } },
	);
});

/** Also a mail program's own button, by RFC 8058: whatever it sends but `again` ends the reminders. */
export const action = tenantAction({ access: "public", whileSuspended: true }, async (args) => {
	const body = await args.request.text();
	const wants = new URLSearchParams(body).get("reminders") === "again";
	await setReminderWish(args.db, memberOfLink(args), wants);
	return { wants };
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: data ? `Reminders from ${data.name} · Crowdminder` : "Crowdminder" },
];

export default function Unsubscribe() {
	const { site, today, name, brand, address, origin, wants } = useLoaderData<typeof loader>();
	const busy = useNavigation().formMethod === "POST";
	return (
		<Doorway site={site} today={today}>
			<HouseSign name={name} address={address} brand={brand} />
			<Form method="post" className="mt-8 grid gap-4">
				<div role="status">
					<h2 className="text-lg">
						{wants ? "Stop the Monday reminders?" : "No more Monday reminders"}
					</h2>
					<p className="mt-2 text-ink-2">
						{wants
							? "They come only after a week with hours missing. Other mail, such as a new password, still reaches you."
							: "We no longer write to you when hours of a week are missing."}
					</p>
				</div>
				{wants ? (
					<Button kind="primary" size="lg" busy={busy}>
						Stop the reminders
					</Button>
				) : (
					<Button size="lg" name="reminders" value="again" busy={busy}>
						Remind me again
					</Button>
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
