import { data, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData, useNavigation } from "@remix-run/react";
import { SettingsFrame } from "#app/modules/settings/components/settings-frame.tsx";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { tenantAction, tenantLoader } from "#app/request/page.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { Field } from "#app/ui/field.tsx";
import { Input } from "#app/ui/input.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { TagRows } from "../components/tags/tag-rows.tsx";
import { createTag } from "../tags/change-tag.server.ts";
import { tagKeeperOf } from "../tags/tag-keeper.ts";
import { tagNameProblem, tidyTagName } from "../tags/tag-name.ts";
import { tagsPage } from "../tags/tags-page.server.ts";

const rule = { permission: "tag:manage", feature: "time" } as const;

export const meta: MetaFunction = () => [{ title: "Tags · Settings · Crowdminder" }];

export const loader = tenantLoader(rule, tagsPage);

/** Makes a tag. */
export const action = tenantAction(rule, async (args) => {
	const name = tidyTagName((await args.request.formData()).get("name"));
	const wrong = tagNameProblem(name);
	if (wrong) return data({ name, error: wrong }, 422);
	const { error } = await createTag(args.db, tagKeeperOf(args), name);
	if (error !== undefined) return data({ name, error }, 422);
	return redirectWithFlash("/settings/tags", { text: `Made the tag ${name}.` }, args);
});

export default function TagsPage() {
	const { pages, tags } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const refused = answer && "error" in answer ? answer : undefined;
	const busy = useNavigation().formMethod === "POST";
	return (
		<SettingsFrame pages={pages} current="tags">
			<Panel title="Tags" flush={tags.length > 0}>
				{tags.length > 0 ? (
					<TagRows tags={tags} />
				) : (
					<Empty title="No tags yet">
						A tag is a word on time entries by which reports find them: overtime, on site, rework.
					</Empty>
				)}
			</Panel>
			<Form method="post" noValidate className="flex max-w-xl flex-wrap items-start gap-3">
				<Field name="name" label="New tag" error={refused?.error} className="min-w-48 flex-1">
					<Input defaultValue={refused?.name} autoComplete="off" maxLength={40} />
				</Field>
				<Button icon="plus" busy={busy} className="mt-[1.5625rem] max-[24rem]:mt-0">
					Make tag
				</Button>
			</Form>
		</SettingsFrame>
	);
}
