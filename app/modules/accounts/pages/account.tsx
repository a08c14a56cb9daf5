import type { MetaFunction } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { tenantLoader } from "#app/request/page.server.ts";
import { Avatar } from "#app/ui/avatar.tsx";
import { Button } from "#app/ui/button.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { accountPage } from "../account-page.server.ts";
import { EmailForm } from "../components/email-form.tsx";
import { KeyboardPanel } from "../components/keyboard-panel.tsx";
import { NameForm } from "../components/name-form.tsx";
import { PasswordForm } from "../components/password-form.tsx";
import { SessionsList } from "../components/sessions-list.tsx";
import { TimeZoneForm } from "../components/time-zone-form.tsx";

export const loader = tenantLoader({ access: "member" }, accountPage);

export const meta: MetaFunction = () => [{ title: "Your account · Crowdminder" }];

export default function Account() {
	const { name, email, zone, zones, emailChange, sessions } = useLoaderData<typeof loader>();
	return (
		<>
			<PageHeader title="Your account" beside={<Avatar name={name} />} />
			<div className="grid max-w-[76rem] items-start gap-5 xl:grid-cols-2">
				<div className="grid gap-5">
					<Panel title="Name">
						<NameForm key={name} name={name} />
					</Panel>
					<Panel title="Time zone">
						<TimeZoneForm key={zone} zones={zones} zone={zone} />
					</Panel>
					<Panel title="Email">
						<EmailForm key={emailChange?.newEmail} email={email} pending={emailChange} />
					</Panel>
					<KeyboardPanel />
				</div>
				<div className="grid gap-5">
					<Panel title="Password">
						<PasswordForm email={email} />
					</Panel>
					<Panel title="Sessions" flush action={sessions.length > 1 && <SignOutTheOthers />}>
						<SessionsList sessions={sessions} />
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
