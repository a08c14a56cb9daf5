import type { MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { SignInLines } from "#app/modules/accounts/components/sign-in-lines.tsx";
import { tenantLoader } from "#app/request/page.server.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Pagination } from "#app/ui/pagination.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { signInsShown } from "../sign-ins-shown.server.ts";

export const loader = tenantLoader({ permission: "member:manage" }, signInsShown);

export const meta: MetaFunction = () => [{ title: "Sign-ins · Crowdminder" }];

export default function SignIns() {
	const { title, lines, next } = useLoaderData<typeof loader>();
	return (
		<div className="grid max-w-[52rem] gap-3">
			<PageHeader title={title} parent={{ to: "/people", label: "People" }} />
			<Panel title="Newest first" note="kept for a year" flush>
				<SignInLines lines={lines} />
			</Panel>
			<Pagination next={next} shown={`${lines.length} shown`} />
		</div>
	);
}
