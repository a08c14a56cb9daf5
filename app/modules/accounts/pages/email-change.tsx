import { data, type MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { tenantAction, tenantLoader } from "#app/request/page.server.ts";
import { pageHeaders } from "#app/request/page-headers.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { FieldError } from "#app/ui/field-error.tsx";
import { Doorway } from "../components/doorway.tsx";
import { LinkOver } from "../components/link-over.tsx";
import { doorwayData } from "../doorway.server.ts";
import { confirmEmailChange, emailChangeOf } from "../email-change.server.ts";
import { secretLinkHeaders } from "../secret-link.ts";

export const headers = pageHeaders;

export const loader = tenantLoader({ access: "public" }, async (args) => {
	const { db, tenant, params, services, now } = args;
	const change = await emailChangeOf(db, params.token ?? "", now);
	const page = { ...doorwayData(services, tenant, now), name: tenant.name };
	return data(
		{
			...page,
			change: change && { from: change.isOldSide ? change.oldEmail : null, to: change.newEmail },
		},
		{ status: change ? 200 : 404, headers: secretLinkHeaders },
	);
});

/** A mail's link is opened by previews too: only this button agrees. */
export const action = tenantAction({ access: "public" }, async (args) => {
	const { db, params, services, context, now } = args;
	const { requestId } = context;
	const state = await confirmEmailChange(db, services, params.token ?? "", { now, requestId });
	// The link is over once both have agreed: without its own status the answer would be the loader's 404.
	return data({ state }, state === null ? 404 : 200);
});

export const meta: MetaFunction = () => [{ title: "Confirm your address · Crowdminder" }];

export default function EmailChange() {
	const { name, change, site, today } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const state = answer && "state" in answer ? answer.state : undefined;
	return (
		<Doorway site={site} today={today}>
			<Content name={name} change={change} state={state} />
			{answer && "problem" in answer && (
				<div className="mt-4">
					<FieldError id="problem">{answer.problem.message}</FieldError>
				</div>
			)}
		</Doorway>
	);
}

type ContentProps = {
	name: string;
	/** Who has the new address need not learn the old one. */
	change: { from: string | null; to: string } | null;
	state: "waiting" | "changed" | null | undefined;
};

function Content({ name, change, state }: ContentProps) {
	if (state === "changed") {
		return (
			<>
				<h1 className="text-xl">Your address is changed</h1>
				<p className="my-4 text-base text-ink-2">Sign in to {name} with the new one from now on.</p>
				<ButtonLink to="/">Go to {name}</ButtonLink>
			</>
		);
	}
	if (!change) {
		return (
			<LinkOver>
				<p>Both addresses have 24 hours to agree. Perhaps it is done, or asked for anew.</p>
				<p>
					<Link className="link" to="/account">
						See your account
					</Link>
				</p>
			</LinkOver>
		);
	}
	if (state === "waiting") {
		return (
			<>
				<h1 className="text-xl">Thank you, one more</h1>
				<p className="mt-4 text-base text-ink-2">
					The other address has a mail too. The change is made once both have agreed.
				</p>
			</>
		);
	}
	return (
		<Form method="post">
			<h1 className="text-xl">Change the address?</h1>
			<p className="my-4 text-base text-ink-2">
				{change.from && `From ${change.from} to `}
				<b className="font-semibold text-ink">{change.to}</b>, to sign in to {name}.
			</p>
			<Button kind="primary" size="lg">
				Yes, change it
			</Button>
		</Form>
	);
}
