import { data, type MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { emailProblem, normalEmail } from "#app/lib/email-address.ts";
import { tenantAction, tenantLoader } from "#app/request/page.server.ts";
import { pageHeaders } from "#app/request/page-headers.ts";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { Input } from "#app/ui/input.tsx";
import { Statusline } from "#app/ui/statusline.tsx";
import { Doorway } from "../components/doorway.tsx";
import { SignOnInstead } from "../components/sign-on-offer.tsx";
import { doorwayData } from "../doorway.server.ts";
import { networkOf } from "../network.ts";
import { readSignOnRule } from "../read-sign-on-rule.server.ts";
import { requestPasswordReset } from "../request-reset.server.ts";
import { signOnInstead } from "../sign-on-offers.ts";
import { waitWords } from "../wait-words.ts";

export const headers = pageHeaders;

export const loader = tenantLoader({ access: "public" }, ({ tenant, services, now }) => ({
	...doorwayData(services, tenant, now),
	name: tenant.name,
}));

/** One answer for every address: whether a member has it only the mailbox learns. */
export const action = tenantAction({ access: "public" }, async (args) => {
	const { db, request, services, context, now } = args;
	const email = normalEmail(String((await request.formData()).get("email") ?? ""));
	const problem = emailProblem(email);
	if (problem) return data({ email, error: problem, sent: false }, 422);
	const rule = await readSignOnRule(db, args.can);
	const instead = rule?.isRequired ? signOnInstead(rule, args.url, email) : null;
	const network = networkOf(context.clientAddress);
	const wait = await requestPasswordReset(db, services, { email, network }, now);
	if (wait === 0) return data({ email, error: undefined, sent: true, instead }, 200);
	return data(
		{ email, error: `Asking rests here. Try again in ${waitWords(wait)}.`, sent: false },
		{ status: 429, headers: { "Retry-After": String(wait) } },
	);
});

export const meta: MetaFunction = () => [{ title: "Choose a new password · Crowdminder" }];

export default function AskReset() {
	const { name, site, today } = useLoaderData<typeof loader>();
	const busy = useNavigation().formMethod === "POST";
	const result = useActionData<typeof action>();
	const answer = result && "email" in result ? result : undefined;
	const instead = answer && "instead" in answer ? answer.instead : null;
	return (
		<Doorway site={site} today={today}>
			<h1 className="text-xl">Choose a new password</h1>
			<p className="mt-2 text-base text-ink-2">
				Tell us the address you sign in to {name} with, and we mail you a link that works once, for
				an hour.
			</p>
			<Form method="post" noValidate className="mt-6 grid gap-4">
				{instead && <SignOnInstead {...instead} />}
				{answer?.sent && !instead && (
					<Statusline tone="billable" icon="mail">
						If somebody here has {answer.email}, the link is on its way. It can take a minute.
					</Statusline>
				)}
				<Field
					name="email"
					label="Work email"
					error={answer?.error}
					hint="We answer by email, whether or not the address is known here."
				>
					<Input type="email" autoComplete="username" defaultValue={answer?.email} />
				</Field>
				<Button kind="primary" size="lg" busy={busy}>
					Send me the link
				</Button>
			</Form>
			<p className="mt-6 text-sm">
				<Link className="link inline-flex min-h-6 items-center max-md:min-h-11" to="/sign-in">
					Back to signing in
				</Link>
			</p>
		</Doorway>
	);
}
