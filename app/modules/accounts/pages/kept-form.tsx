import { type MetaFunction, redirect } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { readCookie } from "#app/request/cookie.server.ts";
import { openKeptForm } from "#app/request/kept-form.server.ts";
import { tenantLoader } from "#app/request/page.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Doorway } from "../components/doorway.tsx";
import { doorwayData } from "../doorway.server.ts";
import { fieldWords } from "../field-words.ts";
import { safeReturnTo } from "../return-to.ts";

/** A form that was sent without a session is shown once more after signing in, to be sent again. */
export const loader = tenantLoader({ access: "member" }, async (args) => {
	const { request, url, tenant, member, services, now } = args;
	const { APP_SECRET, BASE_ORIGIN } = services.env;
	const returnTo = safeReturnTo(url.searchParams.get("returnTo"));
	const browser = (await readCookie(request, BASE_ORIGIN, "kept")) ?? "";
	const form = openKeptForm(APP_SECRET, url.searchParams.get("form") ?? "", browser);
	if (!form) return redirect(returnTo);
	const place = { ...tenant, locale: member.locale ?? tenant.locale };
	return { ...doorwayData(services, place, now), returnTo, form };
});

export const meta: MetaFunction = () => [{ title: "Send what you typed · Crowdminder" }];

/** As many as one reads before pressing a button; all of them are sent. */
const shownFields = 12;

export default function KeptForm() {
	const { site, today, returnTo, form } = useLoaderData<typeof loader>();
	const filled = form.fields.filter(([, value]) => value.trim() !== "");
	const more = filled.length - shownFields;
	return (
		<Doorway site={site} today={today}>
			<h1 className="text-xl">Send what you typed?</h1>
			<p className="mt-2 text-base text-ink-2">
				You were signed out before it arrived. Nothing of it was saved yet.
			</p>
			<dl className="mt-4 grid gap-2 border-y border-line py-3 text-sm">
				{filled.slice(0, shownFields).map(([name, value], index) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: a form may have several fields of one name
					<div key={index} className="grid grid-cols-[8rem_minmax(0,1fr)] gap-3">
						<dt className="text-ink-3">{fieldWords(name)}</dt>
						<dd className="break-words whitespace-pre-wrap">{value}</dd>
					</div>
				))}
				{more > 0 && <div className="text-ink-3">and {more} more</div>}
			</dl>
			<form method="post" action={form.path} className="mt-6 flex flex-wrap items-center gap-3">
				{form.fields.map(([name, value], index) => (
					// biome-ignore lint/suspicious/noArrayIndexKey: a form may have several fields of one name
					<input key={index} type="hidden" name={name} value={value} />
				))}
				<Button kind="primary" size="lg">
					Send it now
				</Button>
				<Link className="link inline-flex min-h-11 items-center text-sm" to={returnTo}>
					Leave it
				</Link>
			</form>
		</Doorway>
	);
}
