import type { MetaFunction } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { tenantLoader } from "#app/request/page.server.ts";
import { Affix } from "#app/ui/affix.tsx";
import { Button } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Input } from "#app/ui/input.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Marked } from "../components/marked.tsx";
import { type Found, type FoundGroup, withoutRepeats } from "../found.ts";
import { foundHere } from "../found-here.ts";
import { paletteOf } from "../palette-of.server.ts";
import { searchByName, typedWords } from "../search.server.ts";

/** What the palette finds, as a page: without scripts, and to send to somebody. */
export const loader = tenantLoader({ access: "member", support: "refused" }, async (args) => {
	const typed = typedWords(args.url);
	const here = foundHere(await paletteOf(args), typed);
	return { typed, groups: withoutRepeats([...here, ...(await searchByName(args))]) };
});

export const meta: MetaFunction = () => [{ title: "Search · Crowdminder" }];

export default function SearchPage() {
	const { typed, groups } = useLoaderData<typeof loader>();
	return (
		<div className="max-w-[42rem]">
			<PageHeader title="Search" />
			<Form role="search" className="flex gap-2">
				<Affix icon="search" className="flex-1">
					<Input
						key={typed}
						name="q"
						type="search"
						aria-label="Name of a page, client, project, person or setting"
						defaultValue={typed}
						autoComplete="off"
					/>
				</Affix>
				<Button kind="primary">Search</Button>
			</Form>
			<div className="mt-5 grid gap-5">
				{groups.length === 0 ? (
					<Empty title={`Nothing found for “${typed}”`}>
						Try fewer letters, or the beginning of a word.
					</Empty>
				) : (
					groups.map((group) => <Group key={group.title} group={group} typed={typed} />)
				)}
			</div>
		</div>
	);
}

function Group({ group, typed }: { group: FoundGroup; typed: string }) {
	return (
		<Panel title={group.title} flush>
			<ul className="divide-y divide-line">
				{group.found.map((found) => (
					<li key={found.label + found.detail} className="px-2 py-1">
						<Way found={found} typed={typed} />
					</li>
				))}
			</ul>
		</Panel>
	);
}

function Way({ found, typed }: { found: Found; typed: string }) {
	const inside = (
		<>
			<Icon name={found.icon} />
			<span className="flex-1">
				<Marked text={found.label} typed={typed} />
			</span>
			{found.detail && <span className="muted text-xs">{found.detail}</span>}
		</>
	);
	if ("to" in found.act) {
		return (
			<Link className="menu-item" to={found.act.to}>
				{inside}
			</Link>
		);
	}
	return (
		<Form method="post" action={found.act.post}>
			<button type="submit" className="menu-item">
				{inside}
			</button>
		</Form>
	);
}
