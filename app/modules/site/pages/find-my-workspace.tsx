import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { emailProblem } from "#app/lib/email-address.ts";
import { requestWorkspaceList } from "#app/modules/accounts/find-workspace.server.ts";
import { siteAction, siteLoader } from "#app/request/page.server.ts";
import { pageHeaders } from "#app/request/page-headers.ts";
import { Problem } from "#app/request/problem.ts";
import { FindWorkspaceForm } from "../components/find-workspace-form.tsx";
import { ReadingPage } from "../components/reading-page.tsx";

/** Also where "Sign in" on the site leads: signing in starts at a workspace's own address. */
export const loader = siteLoader(({ services }) => ({
	baseHost: new URL(services.env.BASE_ORIGIN).host,
}));

export const action = siteAction(async ({ db, services, context, request, now }) => {
	const typed = (await request.formData()).get("email");
	const email = typeof typed === "string" ? typed.trim() : "";
	const wrong = emailProblem(email);
	if (wrong) return data({ errors: { email: wrong }, values: { email } }, { status: 422 });
	const asked = { email, clientAddress: context.clientAddress };
	const wait = await requestWorkspaceList(db, services, asked, now);
	if (wait > 0) throw askedTooOften(wait);
	return { sentTo: email };
});

export const headers = pageHeaders;

export const meta: MetaFunction = () => [{ title: "Find my workspace · Crowdminder" }];

export default function FindMyWorkspace() {
	const { baseHost } = useLoaderData<typeof loader>();
	return (
		<ReadingPage title="Find my workspace">
			<p>
				Each company signs in at its own address, like{" "}
				<b className="font-semibold text-ink">your-company</b>.{baseHost}. It stands in the mail
				that welcomed or invited you, or ask for it here.
			</p>
			<FindWorkspaceForm answer={useActionData<typeof action>()} />
		</ReadingPage>
	);
}

function askedTooOften(seconds: number): Problem {
	const minutes = Math.ceil(seconds / 60);
	return new Problem(
		"find_workspace.too_often",
		`That was asked often from here. Try again in ${minutes === 1 ? "a minute" : `${minutes} minutes`}.`,
		{ status: 429, retryAfter: seconds },
	);
}
