import { data, type MetaFunction } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { SettingsFrame } from "#app/modules/settings/components/settings-frame.tsx";
import { redirectWithFlash } from "#app/request/flash.server.ts";
import { tenantAction, tenantLoader } from "#app/request/page.server.ts";
import { notFound } from "#app/request/problem.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { Input } from "#app/ui/input.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { renameTag } from "../tags/change-tag.server.ts";
import { tagKeeperOf } from "../tags/tag-keeper.ts";
import { tagNameProblem, tidyTagName } from "../tags/tag-name.ts";
import { tagsPage } from "../tags/tags-page.server.ts";

const rule = { permission: "tag:manage", feature: "time" } as const;

export const meta: MetaFunction<typeof loader> = ({ data }) => [
	{ title: `${data?.tag.name ?? "Tag"} · Tags · Crowdminder` },
];

export const loader = tenantLoader(rule, async (args) => {
	const { pages, tags } = await tagsPage(args);
	const tag = tags.find(({ id }) => id === args.params.tagId);
	if (!tag) throw notFound("tag");
	return { pages, tag };
});

/** Renames the tag; entries that have it show the new name. */
export const action = tenantAction(rule, async (args) => {
	const name = tidyTagName((await args.request.formData()).get("name"));
	const wrong = tagNameProblem(name);
	if (wrong) return data({ name, error: wrong }, 422);
	const { tagId = "" } = args.params;
	const { error } = await renameTag(args.db, tagKeeperOf(args), tagId, name);
	if (error !== undefined) return data({ name, error }, 422);
	return redirectWithFlash("/settings/tags", { text: `Saved ${name}.` }, args);
});

export default function TagPage() {
	const { pages, tag } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const refused = answer && "error" in answer ? answer : undefined;
	return (
		<SettingsFrame pages={pages} current="tags">
			<Panel title={tag.name}>
				<p className="mb-4 text-sm text-ink-2">
					{tag.entries === 1
						? "It is on 1 entry, which shows"
						: `It is on ${tag.entries} entries, which show`}{" "}
					the new name.
				</p>
				<Form method="post" noValidate className="flex max-w-xl flex-wrap items-start gap-3">
					<Field name="name" label="Name" error={refused?.error} className="min-w-48 flex-1">
						<Input defaultValue={refused?.name ?? tag.name} autoComplete="off" maxLength={40} />
					</Field>
					<span className="mt-[1.5625rem] flex gap-2 max-[24rem]:mt-0">
						<ButtonLink to="/settings/tags" kind="ghost">
							All tags
						</ButtonLink>
						<Button>Save name</Button>
					</span>
				</Form>
			</Panel>
		</SettingsFrame>
	);
}
