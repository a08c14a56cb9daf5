import { data, type MetaFunction } from "@remix-run/node";
import {
	Outlet,
	type ShouldRevalidateFunctionArgs,
	useLoaderData,
	useRouteLoaderData,
} from "@remix-run/react";
import { todayIn } from "#app/lib/calendar-date.ts";
import { formatDayAndMonth } from "#app/lib/date-text.ts";
import { writingFor } from "#app/lib/writing-of.ts";
import { accountNotice } from "#app/modules/entitlements/account-notice.ts";
import { AccountBanner } from "#app/modules/entitlements/components/account-banner.tsx";
import { seatsOver } from "#app/modules/entitlements/seats.server.ts";
import { RememberPlace } from "#app/modules/palette/components/remember-place.tsx";
import { UpgradeNotice } from "#app/modules/subscription/components/upgrade-notice.tsx";
import { billingCurrency } from "#app/modules/subscription/plans.ts";
import { takeFlash } from "#app/request/flash.server.ts";
import { tenantLoader } from "#app/request/page.server.ts";
import { mayDo } from "#app/request/permission.server.ts";
import { keepTried } from "#app/request/testing.server.ts";
import { ErrorPage } from "#app/ui/error-page.tsx";
import { ForgetOthers } from "#app/ui/forget-device.tsx";
import { pageTitle } from "#app/ui/read-error.ts";
import { RouteError } from "#app/ui/route-error.tsx";
import { WritingProvider } from "#app/ui/writing.tsx";
import { AppShell } from "../components/app-shell.tsx";
import { SecondFactorBanner } from "../components/second-factor-banner.tsx";
import { TestingBanner } from "../components/testing-banner.tsx";
import { shellOf } from "../shell-of.server.ts";

/** The frame around a signed-in member's pages. It protects none of them: each page's own wrapper does. */
export const loader = tenantLoader({ access: "member", support: "allowed" }, async (args) => {
	const { db, tenant, member, session, tried, services, request, now } = args;
	const left = await takeFlash(args);
	const tester = { tenantId: tenant.id, memberId: member.id };
	const kept = await keepTried(services.env, tester, request, now);
	const over = mayDo(member, "member:manage")
		? await seatsOver(db, tenant, session.seatsUsed, now)
		: null;
	const headers = new Headers();
	for (const cookie of [left?.forget, kept]) if (cookie) headers.append("Set-Cookie", cookie);
	const frame = {
		shell: await shellOf(args),
		mayKeep: mayDo(member, "workspace:remove"),
		writing: writingFor(member, tenant),
		currency: billingCurrency(tenant.currency),
		notice: accountNotice(tenant, mayDo(member, "plan:read"), now, over),
		tried: [...tried].map(([flag, isOn]) => `${flag} ${isOn ? "on" : "off"}`),
		flash: left?.flash ?? null,
		factorUntil:
			session.secondFactor.kind === "soon"
				? formatDayAndMonth(
						todayIn(tenant.timeZone, session.secondFactor.until),
						writingFor(member, tenant),
					)
				: null,
	};
	return data(frame, { headers });
});

export const meta: MetaFunction = ({ error }) => [{ title: pageTitle(null, error) }];

/**
 * The frame changes when something was sent and taken, not with every page. After a refusal nothing is loaded: a
 * session that has ended would lead to the sign-in page, away from what was typed.
 */
export function shouldRevalidate({
	formMethod,
	actionStatus = 200,
	defaultShouldRevalidate,
}: ShouldRevalidateFunctionArgs) {
	const wasSent = formMethod !== undefined && formMethod !== "GET";
	return wasSent && actionStatus < 400 ? defaultShouldRevalidate : false;
}

export default function WorkspaceLayout() {
	const { shell, writing, flash, notice, tried, mayKeep, factorUntil } =
		useLoaderData<typeof loader>();
	return (
		<WritingProvider value={writing}>
			<AppShell
				shell={shell}
				flash={flash}
				banner={
					<>
						{notice && (
							<AccountBanner
								notice={notice}
								mayManage={shell.places.includes("plan")}
								mayKeep={mayKeep}
							/>
						)}
						{!notice && factorUntil && <SecondFactorBanner until={factorUntil} />}
						<TestingBanner tried={tried} />
					</>
				}
			>
				<ForgetOthers reader={shell.member.email} />
				<RememberPlace member={shell.member.email} />
				<Outlet />
			</AppShell>
		</WritingProvider>
	);
}

/** A page that failed leaves the navigation standing. */
export function ErrorBoundary() {
	const framed = useRouteLoaderData<typeof loader>("modules/shell/pages/workspace-layout");
	if (!framed) {
		return (
			<ErrorPage>
				<RouteError />
			</ErrorPage>
		);
	}
	return (
		<AppShell shell={framed.shell}>
			<RouteError
				refused={({ code, subject }) =>
					code === "feature.not_in_plan" &&
					subject && (
						<UpgradeNotice
							feature={subject}
							currency={framed.currency}
							mayChangePlan={framed.shell.places.includes("plan")}
						/>
					)
				}
			/>
		</AppShell>
	);
}
