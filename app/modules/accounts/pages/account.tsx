import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { PictureForm } from "#app/modules/files/components/picture-form.tsx";
import { tenantLoader } from "#app/request/page.server.ts";
import { Avatar } from "#app/ui/avatar.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { accountPage } from "../account-page.server.ts";
import { EmailForm } from "../components/email-form.tsx";
import { KeyboardPanel } from "../components/keyboard-panel.tsx";
import { LocaleForm } from "../components/locale-form.tsx";
import { NameForm } from "../components/name-form.tsx";
import { SecondFactorBadge } from "../components/second-factor-badge.tsx";
import { TimeZoneForm } from "../components/time-zone-form.tsx";

export const loader = tenantLoader({ access: "member" }, accountPage);

export const meta: MetaFunction = () => [{ title: "Your account · Crowdminder" }];

export default function Account() {
	const {
		name,
		email,
		picture,
		zone,
		zones,
		locale,
		locales,
		emailChange,
		hasSecondFactor,
		decides,
	} = useLoaderData<typeof loader>();
	return (
		<>
			<PageHeader title="Your account" beside={<Avatar name={name} picture={picture} />} />
			<div className="grid max-w-[76rem] items-start gap-5 xl:grid-cols-2">
				<div className="grid gap-5">
					<Panel title="Name">
						<NameForm key={name} name={name} />
					</Panel>
					<Panel title="Picture">
						<PictureForm action="/account/picture" what="picture" hasPicture={picture !== null}>
							<Avatar name={name} picture={picture} size="lg" />
						</PictureForm>
					</Panel>
					<Panel title="Time zone">
						<TimeZoneForm key={zone} zones={zones} zone={zone} />
					</Panel>
					<Panel title="Language and region">
						<LocaleForm key={locale} locales={locales} locale={locale} />
					</Panel>
					<Panel title="Email">
						<EmailForm key={emailChange?.newEmail} email={email} pending={emailChange} />
					</Panel>
				</div>
				<div className="grid gap-5">
					<Panel title="Security" action={<SecondFactorBadge isOn={hasSecondFactor} />}>
						<div className="flex flex-wrap items-center gap-3">
							<p className="min-w-0 flex-1 text-sm text-ink-2">
								Your password, your second factor, and where you are signed in.
							</p>
							<ButtonLink to="/account/security">Open security</ButtonLink>
						</div>
					</Panel>
					<Panel title="Working time">
						<div className="flex flex-wrap items-center gap-3">
							<p className="min-w-0 flex-1 text-sm text-ink-2">
								What is expected of your days, and your public holidays.
							</p>
							<ButtonLink to="/account/working-time">See yours</ButtonLink>
						</div>
					</Panel>
					<Panel title="What you are told">
						<p className="text-sm">
							News that concerns you stands under{" "}
							<Link className="link" to="/notifications">
								Notifications
							</Link>
							. You choose what also comes by mail, at once or once a day.
						</p>
						<p className="mt-3">
							<ButtonLink to="/account/notifications">Choose what you are told</ButtonLink>
						</p>
					</Panel>
					{decides && (
						<Panel title="While you are away">
							<div className="flex flex-wrap items-center gap-3">
								<p className="min-w-0 flex-1 text-sm text-ink-2">
									Who decides on the weeks that come to you on days that you are not here.
								</p>
								<ButtonLink to="/account/away">Name a stand-in</ButtonLink>
							</div>
						</Panel>
					)}
					<KeyboardPanel />
					<Panel title="Your data">
						<div className="flex flex-wrap items-center gap-3">
							<p className="min-w-0 flex-1 text-sm text-ink-2">
								All that this workspace keeps about you, as a zip to read and to take along.
							</p>
							<a className="btn" href="/account/data/file" download>
								<Icon name="download" />
								Download
							</a>
						</div>
					</Panel>
				</div>
			</div>
		</>
	);
}
