import type { MetaFunction } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { tenantAction, tenantLoader } from "#app/request/page.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Statusline } from "#app/ui/statusline.tsx";
import { Doorway } from "../components/doorway.tsx";
import { RecoveryCodesList } from "../components/recovery-codes-list.tsx";
import { renewRecoveryCodes } from "../factors/change-factors.server.ts";
import { stepPage } from "../step-page.server.ts";

const rule = { access: "member", whileLocked: true, recentlyProven: true } as const;

export const loader = tenantLoader(rule, stepPage);

/** The codes are the answer itself: nothing keeps them to show them again. */
export const action = tenantAction(rule, async (args) => ({
	codes: await renewRecoveryCodes(args),
}));

export const meta: MetaFunction = () => [{ title: "Recovery codes · Crowdminder" }];

export default function RecoveryCodes() {
	const { site, today, address, onward } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const codes = answer && "codes" in answer ? answer.codes : undefined;
	const busy = useNavigation().formMethod === "POST";
	if (codes && codes.length > 0) {
		return (
			<Doorway site={site} today={today}>
				<h1 className="text-xl">Your new recovery codes</h1>
				<RecoveryCodesList codes={codes} address={address} onward={onward} />
			</Doorway>
		);
	}
	return (
		<Doorway site={site} today={today}>
			<h1 className="text-xl">Make new recovery codes?</h1>
			<p className="mt-2 text-base text-ink-2">The ones that you have now stop working at once.</p>
			{codes && (
				<Statusline tone="warning" icon="circle-alert">
					Set up a passkey or a code from an app first: recovery codes stand in for those.
				</Statusline>
			)}
			<Form method="post" className="mt-6 grid gap-4">
				<Button kind="primary" size="lg" busy={busy}>
					Make ten new ones
				</Button>
			</Form>
			<p className="mt-4 text-sm">
				<Link className="link inline-flex min-h-6 items-center max-md:min-h-11" to={onward}>
					Keep the old ones
				</Link>
			</p>
		</Doorway>
	);
}
