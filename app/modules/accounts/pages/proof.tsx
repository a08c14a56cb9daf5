import { data, type MetaFunction, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { tenantActionInSteps, tenantLoader } from "#app/request/page.server.ts";
import { pageHeaders } from "#app/request/page-headers.ts";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { PasswordInput } from "#app/ui/password-input.tsx";
import { CodeField } from "../components/code-field.tsx";
import { Doorway } from "../components/doorway.tsx";
import { PasskeyButton } from "../components/passkey-button.tsx";
import { proveByCode, proveByPasskey, proveByPassword } from "../prove.server.ts";
import { safeOnward } from "../safe-onward.ts";
import { stepPage } from "../step-page.server.ts";
import { waitWords } from "../wait-words.ts";
import { waysToProve } from "../ways-to-prove.server.ts";

export const headers = pageHeaders;

const rule = { access: "member", whileLocked: true, beforeSecondFactor: true } as const;

export const loader = tenantLoader(rule, async (args) => ({
	...(await stepPage(args)),
	email: args.member.email,
	ways: await waysToProve(args),
	search: args.url.search,
}));

export const action = tenantActionInSteps(rule, async (args) => {
	const form = await args.request.formData();
	const field = fields.find((one) => form.has(fieldOf[one])) ?? "password";
	const proof = await proveBy[field](args, String(form.get(fieldOf[field]) ?? ""));
	switch (proof.kind) {
		case "proven":
			return redirect(safeOnward(args.url));
		case "wrong":
			return data({ field, error: wrong[field] }, 422);
		case "wait":
			return data(
				{ field, error: `That rests here. Try again in ${waitWords(proof.seconds)}.` },
				{ status: 429, headers: { "Retry-After": String(proof.seconds) } },
			);
		default:
			return proof satisfies never;
	}
});

const fields = ["passkey", "code", "password"] as const;
const proveBy = { password: proveByPassword, code: proveByCode, passkey: proveByPasskey };
const fieldOf = { password: "password", code: "code", passkey: "signed" };
const wrong = {
	passkey: "That passkey is none of yours here.",
	password: "That is not your password.",
	code: "That is not the code that the app shows now.",
} as const;

export const meta: MetaFunction = () => [{ title: "Is it you? · Crowdminder" }];

export default function ProofPage() {
	const { site, today, email, ways, onward, search } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const busy = useNavigation().formMethod === "POST";
	const errorOf = (field: "password" | "code") =>
		answer && "field" in answer && answer.field === field ? answer.error : undefined;
	return (
		<Doorway site={site} today={today}>
			<h1 className="text-xl">Is it still you?</h1>
			<p className="mt-2 text-base text-ink-2">
				What comes next is for {email} alone. Show once more that it is you: that holds for ten
				minutes.
			</p>
			{ways.signOn && (
				<a className="btn mt-6" data-size="lg" data-kind="primary" href={ways.signOn.path}>
					Sign in again with {ways.signOn.label}
				</a>
			)}
			{ways.password && (
				<Form method="post" noValidate className="mt-6 grid gap-4">
					<Field name="password" label="Your password" error={errorOf("password")}>
						<PasswordInput autoComplete="current-password" />
					</Field>
					<Button size="lg" busy={busy} {...(ways.signOn ? {} : { kind: "primary" })}>
						Go on
					</Button>
				</Form>
			)}
			{ways.passkey && (
				<div className="mt-6 border-t border-line pt-6">
					<PasskeyButton
						wanted="proof"
						options="/account/passkey-options"
						action={`/account/proof${search}`}
					>
						Use your passkey
					</PasskeyButton>
				</div>
			)}
			{ways.codeApp && (
				<Form method="post" noValidate className="mt-6 grid gap-4 border-t border-line pt-6">
					<CodeField error={errorOf("code")} />
					<Button size="lg">Go on with the code</Button>
				</Form>
			)}
			<p className="mt-4 text-sm">
				<Link
					className="link inline-flex min-h-6 items-center max-md:min-h-11"
					to={onward.startsWith("/account/security") ? "/account/security" : "/"}
				>
					Leave it
				</Link>
			</p>
		</Doorway>
	);
}
