import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, useLoaderData, useNavigation } from "@remix-run/react";
import { tenantAction, tenantLoader } from "#app/request/page.server.ts";
import { pageHeaders } from "#app/request/page-headers.ts";
import { Button } from "#app/ui/button.tsx";
import { Doorway } from "../components/doorway.tsx";
import { LinkOver } from "../components/link-over.tsx";
import { disownSignIn, signInOfAlarm } from "../history/disown-sign-in.server.ts";
import { secretLinkHeaders } from "../secret-link.ts";
import { stepPage } from "../step-page.server.ts";

export const headers = pageHeaders;

export const loader = tenantLoader({ access: "public" }, async (args) => {
	const found = await signInOfAlarm(args, args.params.token ?? "");
	const page = { ...(await stepPage(args)), found };
	return data(page, { status: found ? 200 : 404, headers: secretLinkHeaders });
});

/** A mail's link is opened by previews too: only this button ends anything. */
export const action = tenantAction({ access: "public" }, async (args) => {
	const isEnded = await disownSignIn(args, args.params.token ?? "");
	return isEnded ? redirect("/sign-in?notice=ended") : data({ isOver: true }, 404);
});

export const meta: MetaFunction = () => [{ title: "Was it you? · Crowdminder" }];

export default function NotMe() {
	const { site, today, name, found } = useLoaderData<typeof loader>();
	const busy = useNavigation().formMethod === "POST";
	return (
		<Doorway site={site} today={today}>
			{found ? (
				<Form method="post" className="grid gap-4">
					<h1 className="text-xl">It was not you?</h1>
					<p className="text-base text-ink-2">
						{found.device} signed in to {name} {found.when}, from {found.network}. If it was not
						you, somebody knows your password.
					</p>
					<p className="text-base text-ink-2">
						You are signed out everywhere, your password ends, and we mail you a link to choose a
						new one.
					</p>
					<Button kind="danger-solid" size="lg" busy={busy}>
						It was not me: end everything
					</Button>
				</Form>
			) : (
				<LinkOver>
					<p>
						It works once, for seven days. Sign in, and see under Security where you are signed in.
					</p>
				</LinkOver>
			)}
		</Doorway>
	);
}
