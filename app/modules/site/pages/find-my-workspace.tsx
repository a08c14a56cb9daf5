import { data, type MetaFunction } from "@remix-run/node";
import { useActionData } from "@remix-run/react";
import { emailProblem } from "#app/lib/email-address.ts";
import { requestWorkspaceList } from "#app/modules/accounts/find-workspace.server.ts";
import { siteAction, siteLoader } from "#app/request/page.server.ts";
import { Problem } from "#app/request/problem.ts";
import { FindWorkspaceForm } from "../components/find-workspace-form.tsx";
import { ReadingPage } from "../components/reading-page.tsx";

export const loader = siteLoader(() => null);

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

export const meta: MetaFunction = () => [{ title: "Find my workspace · Crowdminder" }];

export default function FindMyWorkspace() {
	return (
		<ReadingPage title="Find my workspace">
			<p>Tell us your work email, and we mail you the addresses of the workspaces you belong to.</p>
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
