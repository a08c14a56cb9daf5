import type { MetaFunction } from "@remix-run/node";
import { Form, useLoaderData, useNavigation } from "@remix-run/react";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { tenantAction, tenantLoader } from "#app/request/page.server.ts";
import { Button } from "#app/ui/button.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { WishRow } from "../components/wish-row.tsx";
import { saveWishes, wishesPage } from "../wishes-page.server.ts";

export const loader = tenantLoader({ access: "member" }, async (args) => ({
	parts: await wishesPage(args),
}));

export const action = tenantAction({ access: "member", whileLocked: true }, async (args) => {
	const changed = await saveWishes(args, await args.request.formData());
	const text = changed > 0 ? "What you are told is saved." : "Nothing was changed.";
	return redirectWithFlash("/account/notifications", { text }, args);
});

export const meta: MetaFunction = () => [{ title: "What you are told · Crowdminder" }];

export default function Wishes() {
	const { parts } = useLoaderData<typeof loader>();
	const busy = useNavigation().formAction === "/account/notifications";
	return (
		<div className="max-w-[42rem]">
			<PageHeader title="What you are told" parent={{ to: "/account", label: "Your account" }} />
			<p className="mb-4 text-sm text-ink-2">
				Once a day is one mail at seven in the morning by your clock, with what you have not read;
				there is none when there is nothing.
			</p>
			<Form method="post" className="grid gap-5">
				{parts.map(({ group, kinds }) => (
					<Panel key={group} title={group} flush>
						<ul className="divide-y divide-line">
							{kinds.map((wish) => (
								<WishRow key={wish.kind} wish={wish} />
							))}
						</ul>
					</Panel>
				))}
				<div>
					<Button kind="primary" busy={busy}>
						Save
					</Button>
				</div>
			</Form>
		</div>
	);
}
