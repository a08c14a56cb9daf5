import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { tenantActionInSteps, tenantLoader } from "#app/request/page.server.ts";
import { pageHeaders } from "#app/request/page-headers.ts";
import { Button } from "#app/ui/button.tsx";
import { Doorway } from "../components/doorway.tsx";
import { LinkOver } from "../components/link-over.tsx";
import { NewPasswordField } from "../components/new-password-field.tsx";
import { doorwayData } from "../doorway.server.ts";
import { memberOfReset } from "../password-reset.server.ts";
import { chooseByLink } from "../reset-by-link.server.ts";
import { secretLinkHeaders } from "../secret-link.ts";

export const headers = pageHeaders;

export const loader = tenantLoader(
	{ access: "public" },
	async ({ db, tenant, params, services, now }) => {
		const member = await memberOfReset(db, params.token ?? "", now);
		const page = { ...doorwayData(services, tenant, now), name: tenant.name };
		return data(
			{ ...page, email: member?.email ?? null },
			{ status: member ? 200 : 404, headers: secretLinkHeaders },
		);
	},
);

export const action = tenantActionInSteps({ access: "public" }, async (args) => {
	const form = await args.request.formData();
	const chosen = await chooseByLink(args, String(form.get("newPassword") ?? ""));
	if (chosen.kind === "set") return redirect("/sign-in?notice=new-password");
	return data({ error: chosen.kind === "refused" ? chosen.error : undefined }, 422);
});

export const meta: MetaFunction = () => [{ title: "Choose a new password · Crowdminder" }];

export default function Reset() {
	const { name, email, site, today } = useLoaderData<typeof loader>();
	const busy = useNavigation().formMethod === "POST";
	const result = useActionData<typeof action>();
	return (
		<Doorway site={site} today={today}>
			{email === null ? (
				<LinkOver>
					<p>It works once, for an hour. Perhaps a newer mail has a newer one.</p>
					<p>
						<Link className="link" to="/reset">
							Ask for another link
						</Link>
					</p>
				</LinkOver>
			) : (
				<>
					<h1 className="text-xl">Choose a new password</h1>
					<p className="mt-2 text-base text-ink-2">
						For {email} at {name}.
					</p>
					<Form method="post" noValidate className="mt-6 grid gap-4">
						<NewPasswordField
							email={email}
							error={result && "error" in result ? result.error : undefined}
						/>
						<Button kind="primary" size="lg" busy={busy}>
							Set the password
						</Button>
						<p className="text-sm text-ink-3">You are signed out everywhere else.</p>
					</Form>
				</>
			)}
		</Doorway>
	);
}
