import type { MetaFunction } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { tenantActionInSteps, tenantLoader } from "#app/request/page.server.ts";
import { Avatar } from "#app/ui/avatar.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { readRefusal } from "#app/ui/refusal.ts";
import { PictureForm } from "../components/picture-form.tsx";
import { setOwnPicture } from "../picture-action.server.ts";
import { picturePath } from "../picture-paths.server.ts";

export const loader = tenantLoader({ access: "member" }, async ({ db, member }) => ({
	name: member.name,
	picture: await picturePath(db, member.id),
}));

export const action = tenantActionInSteps({ access: "member" }, setOwnPicture);

export const meta: MetaFunction = () => [{ title: "Your picture · Crowdminder" }];

export default function OwnPicture() {
	const { name, picture } = useLoaderData<typeof loader>();
	const refusal = readRefusal(useActionData<typeof action>());
	return (
		<div className="max-w-[42rem]">
			<PageHeader title="Your account" />
			<Panel title="Picture">
				<PictureForm
					action="/account/picture"
					what="picture"
					hasPicture={picture !== null}
					error={refusal?.message}
				>
					<Avatar name={name} picture={picture} size="lg" />
				</PictureForm>
			</Panel>
		</div>
	);
}
