import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { productAction, productLoader } from "#app/request/page.server.ts";
import { FlagView } from "../components/flag-view.tsx";
import { flagPage } from "../flag-page.server.ts";
import { switchAction } from "../switch-action.server.ts";

export const loader = productLoader({ role: "product" }, flagPage);

export const action = productAction({ role: "product" }, switchAction);

export const meta: MetaFunction = () => [{ title: "Kill switch · Console · Crowdminder" }];

/** Where the switch comes back to when it was refused. */
export default function FlagSwitch() {
	const page = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	if (!answer) return <FlagView page={page} />;
	const sent = "problem" in answer ? { errors: { "": answer.problem.message } } : answer;
	return <FlagView page={page} sent={sent} />;
}
