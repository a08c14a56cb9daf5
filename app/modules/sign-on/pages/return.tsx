import type { MetaFunction } from "@remix-run/node";
import { Link, useLoaderData } from "@remix-run/react";
import { Doorway } from "#app/modules/accounts/components/doorway.tsx";
import { HouseSign } from "#app/modules/accounts/components/house-sign.tsx";
import { tenantLoaderInSteps } from "#app/request/page.server.ts";
import { pageHeaders } from "#app/request/page-headers.ts";
import { answerReturn } from "../answer-return.server.ts";

export const headers = pageHeaders;

/**
 * Where the provider sends people back to. A GET signs in: the trip that it ends was begun by this browser, on this
 * host, minutes ago, and is used up by it.
 */
export const loader = tenantLoaderInSteps({ access: "public", whileSuspended: true }, answerReturn);

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: `${data?.title ?? "Signing in"} · Crowdminder` },
];

export default function SignOnReturn() {
	const { site, today, name, address, title, text, label, again, requestId } =
		useLoaderData<typeof loader>();
	return (
		<Doorway site={site} today={today}>
			<HouseSign name={name} address={address} />
			<div className="mt-8 grid gap-3" role="alert">
				<h2 className="text-lg">{title}</h2>
				<p className="text-base text-ink-2">{text}</p>
			</div>
			<div className="mt-6 grid gap-3">
				<a className="btn" data-kind="primary" data-size="lg" href={again}>
					{label === null ? "Back to the settings" : `Begin again with ${label}`}
				</a>
				{label !== null && (
					<Link className="link inline-flex min-h-11 items-center" to="/sign-in">
						Sign in otherwise
					</Link>
				)}
			</div>
			<p className="mt-6 text-xs text-ink-3">
				If you ask about this, quote <span className="code break-all">{requestId}</span>.
			</p>
		</Doorway>
	);
}
