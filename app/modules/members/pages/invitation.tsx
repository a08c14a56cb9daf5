import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { answerAdmission } from "#app/modules/accounts/admission-answer.server.ts";
import { readBrowser } from "#app/modules/accounts/browser.server.ts";
import { Doorway } from "#app/modules/accounts/components/doorway.tsx";
import { HouseSign } from "#app/modules/accounts/components/house-sign.tsx";
import { LinkOver } from "#app/modules/accounts/components/link-over.tsx";
import { SignOnInstead } from "#app/modules/accounts/components/sign-on-offer.tsx";
import { doorwayData } from "#app/modules/accounts/doorway.server.ts";
import { readSignOnRule } from "#app/modules/accounts/read-sign-on-rule.server.ts";
import { secretLinkHeaders } from "#app/modules/accounts/secret-link.ts";
import { signOnInstead } from "#app/modules/accounts/sign-on-offers.ts";
import { mustSignOn } from "#app/modules/accounts/sign-on-rule.ts";
import { brandOf } from "#app/modules/settings/brand.server.ts";
import { tenantOrigin } from "#app/modules/tenants/tenant-origin.ts";
import { tenantActionInSteps, tenantLoader } from "#app/request/page.server.ts";
import { pageHeaders } from "#app/request/page-headers.ts";
import { FieldError } from "#app/ui/field-error.tsx";
import { acceptByLink } from "../accept-by-link.server.ts";
import { JoinForm } from "../components/join-form.tsx";
import { invitationOfLink } from "../invitation.server.ts";

export const headers = pageHeaders;

export const loader = tenantLoader({ access: "public" }, async (args) => {
	const { db, tenant, params, services, now } = args;
	const invitation = await invitationOfLink(db, params.token ?? "", now);
	const rule = await readSignOnRule(db, args.can);
	const page = {
		...doorwayData(services, tenant, now),
		name: tenant.name,
		brand: await brandOf(db),
		address: new URL(tenantOrigin(services.env.BASE_ORIGIN, tenant)).host,
		invitation: invitation && {
			...{ email: invitation.email, name: invitation.name },
			inviterName: invitation.inviterName,
			instead: mustSignOn(rule, invitation)
				? signOnInstead(rule, args.url, invitation.email.toLowerCase())
				: null,
		},
	};
	return data(page, { status: invitation ? 200 : 404, headers: secretLinkHeaders });
});

/** The link is opened by previews of mail too: only this form accepts. */
export const action = tenantActionInSteps({ access: "public" }, async (args) => {
	const { request, services } = args;
	const { BASE_ORIGIN } = services.env;
	const form = await request.formData();
	const name = String(form.get("name") ?? "");
	const newPassword = String(form.get("newPassword") ?? "");
	const browser = await readBrowser(request, BASE_ORIGIN);
	const joined = await acceptByLink({ ...args, browser }, { name, newPassword });
	if (joined.kind === "refused") return data({ name, errors: joined.errors }, 422);
	if (joined.kind === "over") return data({ name, errors: undefined }, 404);
	if (joined.kind === "elsewhere") return redirect("/sign-in?notice=sso-only");
	return answerAdmission(joined.admission, BASE_ORIGIN, args.url);
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: `Join ${data?.name ?? "the workspace"} · Crowdminder` },
];

export default function Invitation() {
	const { site, today, name, address, brand, invitation } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const refused = answer && "errors" in answer ? answer : undefined;
	return (
		<Doorway site={site} today={today}>
			<HouseSign name={name} address={address} brand={brand} />
			{invitation?.instead && (
				<>
					<p className="mt-6 text-base text-ink-2">{invitation.inviterName ?? name} invites you.</p>
					<SignOnInstead {...invitation.instead} />
				</>
			)}
			{invitation && !invitation.instead && (
				<>
					<p className="mt-6 text-base text-ink-2">
						{invitation.inviterName ?? name} invites you. Choose a password and you are in.
					</p>
					{answer && "problem" in answer && (
						<div className="mt-4">
							<FieldError id="problem">{answer.problem.message}</FieldError>
						</div>
					)}
					<JoinForm
						email={invitation.email}
						name={refused?.name ?? invitation.name ?? undefined}
						errors={refused?.errors}
					/>
				</>
			)}
			{!invitation && (
				<div className="mt-8">
					<LinkOver level={2}>
						<p>An invitation works once, for two weeks, and until it is taken back.</p>
						<p>
							Joined already?{" "}
							<Link className="link" to="/sign-in">
								Sign in
							</Link>
							. Otherwise ask who invited you for another one.
						</p>
					</LinkOver>
				</div>
			)}
		</Doorway>
	);
}
