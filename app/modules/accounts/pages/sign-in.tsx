import { data, type MetaFunction, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { normalEmail } from "#app/lib/email-address.ts";
import { brandOf } from "#app/modules/settings/brand.server.ts";
import { productOrigin, tenantOrigin } from "#app/modules/tenants/tenant-origin.ts";
import { byHost } from "#app/request/by-host.server.ts";
import { readCookie, writeCookie } from "#app/request/cookie.server.ts";
import {
	productAction,
	productLoader,
	siteLoader,
	tenantActionInSteps,
	tenantLoader,
} from "#app/request/page.server.ts";
import { pageHeaders } from "#app/request/page-headers.ts";
import { ForgetDevice } from "#app/ui/forget-device.tsx";
import { answerAdmission } from "../admission-answer.server.ts";
import { readBrowser } from "../browser.server.ts";
import { Doorway } from "../components/doorway.tsx";
import { HouseSign } from "../components/house-sign.tsx";
import { PasskeyWay } from "../components/passkey-way.tsx";
import { SignInForm } from "../components/sign-in-form.tsx";
import { SignOnButton, SignOnInstead } from "../components/sign-on-offer.tsx";
import { doorwayData } from "../doorway.server.ts";
import { memberSignIn } from "../member-sign-in.server.ts";
import { onward, pageAfterSignIn } from "../page-after-sign-in.ts";
import { readSignOnRule } from "../read-sign-on-rule.server.ts";
import { safeReturnTo } from "../return-to.ts";
import { signInWithForm } from "../sign-in.server.ts";
import { answerSignIn } from "../sign-in-answer.server.ts";
import { hasSignedOut, signInNotice } from "../sign-in-notices.ts";
import { signOnInstead, signOnOffer } from "../sign-on-offers.ts";
import { staffSignIn } from "../staff-sign-in.server.ts";

export const headers = pageHeaders;

/** A workspace's members and the console's staff sign in here; the site helps to find the workspace. */
export const loader = byHost({
	site: siteLoader(() => redirect("/find-my-workspace")),
	tenant: tenantLoader({ access: "public", whileSuspended: true }, async (args) => {
		const { db, can, url, tenant, member, services, now } = args;
		if (member) return redirect(safeReturnTo(url.searchParams.get("returnTo")));
		return {
			...doorwayData(services, tenant, now),
			name: tenant.name,
			address: new URL(tenantOrigin(services.env.BASE_ORIGIN, tenant)).host,
			isMember: true,
			signOn: signOnOffer(await readSignOnRule(db, can), url),
			brand: await brandOf(db),
			search: onward(url),
			notice: signInNotice(url),
			hasLeft: hasSignedOut(url),
		};
	}),
	product: productLoader({ access: "public" }, ({ url, staff, services, now }) => {
		if (staff) return redirect(safeReturnTo(url.searchParams.get("returnTo")));
		return {
			...doorwayData(services, { timeZone: "Africa/Johannesburg", locale: "en-ZA" }, now),
			name: "Product console",
			address: new URL(productOrigin(services.env.BASE_ORIGIN)).host,
			isMember: false,
			signOn: null,
			brand: null,
			search: "",
			notice: signInNotice(url),
			hasLeft: hasSignedOut(url),
		};
	}),
});

export const action = byHost({
	tenant: tenantActionInSteps({ access: "public", whileSuspended: true }, async (args) => {
		const { request, url, services } = args;
		const { BASE_ORIGIN } = services.env;
		const browser = await readBrowser(request, BASE_ORIGIN);
		const rule = await args.step((db) => readSignOnRule(db, args.can));
		const { outcome, email } = await signInWithForm(request, services.passwords, (email) =>
			memberSignIn({ ...args, browser }, email, rule),
		);
		const instead = outcome.kind === "wrong" && signOnInstead(rule, url, normalEmail(email));
		if (instead) return data({ instead }, 422);
		return answerSignIn(outcome, email, (won) => answerAdmission(won, BASE_ORIGIN, url));
	}),
	product: productAction({ access: "public" }, async (args) => {
		const { request, url, services } = args;
		const { BASE_ORIGIN } = services.env;
		const replaces = await readCookie(request, BASE_ORIGIN, "staff");
		const { outcome, email } = await signInWithForm(request, services.passwords, (email) =>
			staffSignIn(args, email, replaces),
		);
		return answerSignIn(outcome, email, async ({ token }) => {
			const cookie = await writeCookie(BASE_ORIGIN, "staff", token);
			return redirect(pageAfterSignIn(url), { headers: { "Set-Cookie": cookie } });
		});
	}),
});

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: data ? `Sign in to ${data.name} · Crowdminder` : "Sign in · Crowdminder" },
];

export default function SignIn() {
	const { name, address, brand, site, today, isMember, notice, hasLeft, signOn, search } =
		useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const refused = answer && "error" in answer ? answer : undefined;
	const instead = answer && "instead" in answer ? answer.instead : undefined;
	return (
		<Doorway site={site} today={today}>
			<ForgetDevice unsent={hasLeft} />
			<HouseSign name={name} address={address} brand={brand} />
			{instead && <SignOnInstead {...instead} />}
			{signOn && !instead && <SignOnButton offer={signOn} />}
			{isMember && <PasskeyWay search={search} />}
			<SignInForm
				email={refused?.email}
				error={refused?.error}
				notice={notice}
				isMember={isMember}
			/>
			{isMember && (
				<p className="mt-6 text-sm text-ink-3">
					Not your company?{" "}
					<a
						className="link inline-flex min-h-6 items-center max-md:min-h-11"
						href={`${site}/find-my-workspace`}
					>
						Find your workspace
					</a>
				</p>
			)}
		</Doorway>
	);
}
