import { data, type MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { productAction, productLoader } from "#app/request/page.server.ts";
import { notFound } from "#app/request/problem.ts";
import { PageHeader } from "#app/ui/page-header.tsx";
import { ProductSettingForm } from "../components/product-setting-form.tsx";
import { mayLend } from "../may.ts";
import {
	changeProductSetting,
	countLate,
	listProductSettings,
	readSettingForm,
} from "../product-settings.server.ts";

export const loader = productLoader({ role: "viewer" }, async ({ db, staff }) => ({
	settings: await listProductSettings(db),
	late: await countLate(db),
	mayChange: mayLend(staff.role),
}));

export const action = productAction({ role: "product" }, async (args) => {
	const { services, staff, now } = args;
	const form = readSettingForm(await args.request.formData());
	if (!form) throw notFound("setting");
	const { value, ...sent } = form;
	if (form.errors) return data({ sent }, 422);
	await changeProductSetting(services, form, { staffId: staff.id, now });
	const flash = { text: "Saved.", detail: "It counts in every workspace within a second." };
	return redirectWithFlash("/console/settings", flash, args);
});

export const meta: MetaFunction = () => [{ title: "Settings · Console · Crowdminder" }];

export default function ProductSettings() {
	const { settings, late, mayChange } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const sent = answer && "sent" in answer ? answer.sent : null;
	return (
		<div className="max-w-[46rem]">
			<PageHeader title="Settings" note="for every workspace" />
			<p className="mb-4 text-sm text-ink-2">
				{late === 0
					? "No workspace is late with a payment now."
					: `${late === 1 ? "1 workspace is" : `${late} workspaces are`} late with a payment now: more grace opens those that it reaches, less makes them read only, at once.`}
			</p>
			<div className="grid gap-4">
				{settings.map((setting) => (
					<ProductSettingForm
						key={setting.key}
						setting={setting}
						mayChange={mayChange}
						sent={sent?.key === setting.key ? sent : null}
					/>
				))}
			</div>
		</div>
	);
}
