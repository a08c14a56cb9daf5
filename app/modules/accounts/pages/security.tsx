import type { MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { tenantLoader } from "#app/request/page.server.ts";
import { Button } from "#app/ui/button.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { PasskeysPanel } from "../components/passkeys-panel.tsx";
import { PasswordForm } from "../components/password-form.tsx";
import { SecondFactorPanel } from "../components/second-factor-panel.tsx";
import { SessionsList } from "../components/sessions-list.tsx";
import { SignInLines } from "../components/sign-in-lines.tsx";
import { securityPage } from "../security-page.server.ts";

export const loader = tenantLoader({ access: "member" }, securityPage);

export const meta: MetaFunction = () => [{ title: "Security · Crowdminder" }];

export default function Security() {
	const { email, factors, sessions, history } = useLoaderData<typeof loader>();
	return (
		<>
			<PageHeader
				title="Security"
				note={email}
				parent={{ to: "/account", label: "Your account" }}
			/>
			<div className="grid max-w-[76rem] items-start gap-5 xl:grid-cols-2">
				<div className="grid gap-5">
					<Panel title="Password">
						<PasswordForm email={email} />
					</Panel>
					<PasskeysPanel passkeys={factors.passkeys} />
					<SecondFactorPanel factors={factors} />
				</div>
				<div className="grid gap-5">
					<Panel title="Sessions" flush action={sessions.length > 1 && <SignOutTheOthers />}>
						<SessionsList sessions={sessions} />
					</Panel>
					<Panel title="Sign-ins" note="kept for a year" flush>
						<SignInLines lines={history} />
					</Panel>
				</div>
			</div>
		</>
	);
}

function SignOutTheOthers() {
	return (
		<Form method="post" action="/account/sign-outs">
			<Button size="sm">Sign out the others</Button>
		</Form>
	);
}
