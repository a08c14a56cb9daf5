import { data, type MetaFunction } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { readCookie } from "#app/request/cookie.server.ts";
import { tenantActionInSteps, tenantLoader } from "#app/request/page.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Doorway } from "../components/doorway.tsx";
import { NewPasskeyForm } from "../components/new-passkey-form.tsx";
import { RecoveryCodesList } from "../components/recovery-codes-list.tsx";
import { deviceName } from "../device-name.ts";
import { addPasskey } from "../passkeys/change-passkeys.server.ts";
import { pageOrigin } from "../passkeys/page-origin.ts";
import { readPasskeyName } from "../passkeys/passkey-name.ts";
import { stepPage } from "../step-page.server.ts";

const rule = {
	access: "member",
	whileLocked: true,
	beforeSecondFactor: true,
	recentlyProven: true,
} as const;

export const loader = tenantLoader(rule, async (args) => ({
	...(await stepPage(args)),
	suggested: deviceName(args.request.headers.get("User-Agent")).name,
}));

/** The recovery codes are the answer itself: nothing keeps them to show them again. */
export const action = tenantActionInSteps(rule, async (args) => {
	const { request, services } = args;
	const { BASE_ORIGIN } = services.env;
	const form = await request.formData();
	const codes = await addPasskey(args, {
		made: form.get("made"),
		name: readPasskeyName(form.get("name")) ?? "Passkey",
		origin: pageOrigin(BASE_ORIGIN, request),
		ceremony: await readCookie(request, BASE_ORIGIN, "passkey"),
	});
	return codes ? { codes } : data({ error: "That passkey could not be kept. Try again." }, 422);
});

export const meta: MetaFunction = () => [{ title: "Add a passkey · Crowdminder" }];

export default function NewPasskey() {
	const { site, today, address, onward, suggested } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const codes = answer && "codes" in answer ? answer.codes : undefined;
	return (
		<Doorway site={site} today={today}>
			<h1 className="text-xl">{codes ? "Your passkey is added" : "Add a passkey"}</h1>
			<p className="mt-2 text-base text-ink-2">
				{codes
					? "It signs you in without a password from now on."
					: `Your finger, face or PIN then signs you in to ${address}, without a password.`}
			</p>
			{codes ? (
				<Kept codes={codes} address={address} onward={onward} />
			) : (
				<>
					<NewPasskeyForm
						suggested={suggested}
						error={answer && "error" in answer ? answer.error : undefined}
					/>
					<p className="mt-4 text-sm">
						<Link className="link inline-flex min-h-6 items-center max-md:min-h-11" to={onward}>
							Not now
						</Link>
					</p>
				</>
			)}
		</Doorway>
	);
}

function Kept(props: { codes: readonly string[]; address: string; onward: string }) {
	if (props.codes.length > 0) return <RecoveryCodesList {...props} />;
	return (
		<div className="mt-6 grid">
			<ButtonLink to={props.onward} kind="primary" size="lg">
				Go on
			</ButtonLink>
		</div>
	);
}
