import { type MetaFunction, redirect } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { tenantLoader } from "#app/request/page.server.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Doorway } from "../components/doorway.tsx";
import { HouseSign } from "../components/house-sign.tsx";
import { stepPage } from "../step-page.server.ts";

/** Where somebody is led who must set a second factor up. */
export const loader = tenantLoader({ access: "member", beforeSecondFactor: true }, async (args) => {
	const page = await stepPage(args);
	if (args.session.secondFactor.kind === "no") return redirect(page.onward);
	return { ...page, search: `?${new URLSearchParams({ returnTo: page.onward })}` };
});

export const meta: MetaFunction = () => [{ title: "Set up a second factor · Crowdminder" }];

export default function SecondFactor() {
	const { site, today, name, address, brand, search } = useLoaderData<typeof loader>();
	return (
		<Doorway site={site} today={today}>
			<HouseSign name={name} address={address} brand={brand} />
			<h2 className="mt-8 text-lg">Set up a second factor</h2>
			<p className="mt-1 text-base text-ink-2">
				{name} asks for one, so that a password alone lets nobody in. It takes two minutes.
			</p>
			<div className="mt-6 grid gap-3">
				<ButtonLink
					size="lg"
					kind="primary"
					icon="fingerprint"
					to={`/account/security/passkeys/new${search}`}
				>
					Passkey
				</ButtonLink>
				<ButtonLink size="lg" icon="smartphone" to={`/account/security/code${search}`}>
					Code from an app
				</ButtonLink>
			</div>
			<Form method="post" action="/sign-out" className="mt-6">
				<Button kind="ghost">Sign out</Button>
			</Form>
		</Doorway>
	);
}
