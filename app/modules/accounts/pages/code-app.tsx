import { data, type MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { tenantAction, tenantLoader } from "#app/request/page.server.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { CodeField } from "../components/code-field.tsx";
import { Doorway } from "../components/doorway.tsx";
import { QrCode } from "../components/qr-code.tsx";
import { RecoveryCodesList } from "../components/recovery-codes-list.tsx";
import { offerCodeApp, sameOffer, setUpCodeApp } from "../factors/set-up-code-app.server.ts";
import { stepPage } from "../step-page.server.ts";

const rule = {
	access: "member",
	whileLocked: true,
	beforeSecondFactor: true,
	recentlyProven: true,
} as const;

export const loader = tenantLoader(rule, async (args) => ({
	...(await stepPage(args)),
	offer: offerCodeApp(args),
}));

/** The recovery codes are the answer itself: nothing keeps them to show them again. */
export const action = tenantAction(rule, async (args) => {
	const form = await args.request.formData();
	const sealed = String(form.get("sealed") ?? "");
	const codes = await setUpCodeApp(args, { sealed, code: String(form.get("code") ?? "") });
	if (codes) return { codes };
	const error = "That is not the code that the app shows now. Type the newest one.";
	return data({ error, offer: sameOffer(args, sealed) }, 422);
});

export const meta: MetaFunction = () => [{ title: "Codes from an app · Crowdminder" }];

export default function CodeApp() {
	const { site, today, address, onward, offer } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	if (answer && "codes" in answer) {
		return (
			<Doorway site={site} today={today}>
				<h1 className="text-xl">Codes from your app are on</h1>
				<p className="mt-2 text-base text-ink-2">
					After your password you are asked for one. After a passkey you are not.
				</p>
				{answer.codes.length > 0 ? (
					<RecoveryCodesList codes={answer.codes} address={address} onward={onward} />
				) : (
					<div className="mt-6 grid">
						<ButtonLink to={onward} kind="primary" size="lg">
							Go on
						</ButtonLink>
					</div>
				)}
			</Doorway>
		);
	}
	const refused = answer && "offer" in answer ? answer : undefined;
	return (
		<Doorway site={site} today={today}>
			<h1 className="text-xl">Codes from an app</h1>
			<SetUp offer={refused?.offer ?? offer} error={refused?.error} />
			<p className="mt-4 text-sm">
				<Link className="link inline-flex min-h-6 items-center max-md:min-h-11" to={onward}>
					Not now
				</Link>
			</p>
		</Doorway>
	);
}

type SetUpProps = {
	offer: { sealed: string; secret: string; qr: { size: number; path: string } };
	error: string | undefined;
};

function SetUp({ offer, error }: SetUpProps) {
	const busy = useNavigation().formMethod === "POST";
	return (
		<Form method="post" noValidate className="mt-4 grid gap-4">
			<p className="text-sm text-ink-2">
				Open an app for codes on your phone (Google Authenticator, 1Password, Aegis …), add an
				account and point the camera at this picture.
			</p>
			<QrCode label="The picture to scan with the app" {...offer.qr} />
			<p className="text-sm text-ink-2">
				Or type this key into the app:
				<span className="code mt-1 block break-words text-ink">{offer.secret}</span>
			</p>
			<input type="hidden" name="sealed" value={offer.sealed} />
			<CodeField error={error} hint="The six digits that the app shows now." />
			<Button kind="primary" size="lg" busy={busy}>
				Switch on
			</Button>
		</Form>
	);
}
