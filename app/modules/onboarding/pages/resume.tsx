import type { MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { siteAction, siteLoader } from "#app/request/page.server.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { ErrorNotice } from "#app/ui/error-notice.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { CodeField } from "../components/code-field.tsx";
import { SendAgain } from "../components/send-again.tsx";
import { openLink, takeLinkCode } from "../resume-step.server.ts";

export const loader = siteLoader(openLink);

export const action = siteAction(takeLinkCode);

export const meta: MetaFunction = () => [{ title: "Go on with your sign-up · Crowdminder" }];

export default function ResumePage() {
	const link = useLoaderData<typeof loader>();
	const result = useActionData<typeof action>();
	const isBusy = useNavigation().state !== "idle";
	if (!link) return <Gone />;
	const errors = result && "errors" in result ? result.errors : undefined;
	return (
		<>
			<h1 className="mt-6 text-2xl md:text-3xl">Go on where you stopped</h1>
			<p className="mt-2 max-w-[52ch] text-base text-ink-2">
				This browser does not have your sign-up yet. To bring it here we send six digits to{" "}
				<b className="font-medium text-ink">{link.email}</b>.
			</p>
			{link.wasSent && (
				<Form method="post" noValidate className="mt-7 grid gap-6">
					<ErrorSummary errors={errors} />
					<input type="hidden" name="token" value={link.token} />
					<CodeField error={errors?.code} />
					<Button kind="primary" size="lg" busy={isBusy} className="justify-self-start">
						Go on with the sign-up
					</Button>
				</Form>
			)}
			<SendAgain wait={link.wait} wasSent={link.wasSent} token={link.token} />
		</>
	);
}

function Gone() {
	return (
		<ErrorNotice
			icon="hourglass"
			kicker="Sign-up"
			title="This sign-up is no longer kept"
			actions={
				<ButtonLink kind="primary" to="/start">
					Begin again
				</ButtonLink>
			}
		>
			<p>
				We keep one for 14 days after its last change, or until its workspace is made. If yours is
				made, sign in at its own address.
			</p>
		</ErrorNotice>
	);
}
