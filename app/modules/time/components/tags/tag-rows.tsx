import { Form, Link } from "@remix-run/react";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";

type TagRow = { id: string; name: string; isOpen: boolean; entries: number };

/** Every tag, with how much it is used and what can be done with it. */
export function TagRows({ tags }: { tags: readonly TagRow[] }) {
	return (
		<ul className="divide-y divide-line">
			{tags.map(({ id, name, isOpen, entries }) => (
				<li key={id} className="flex flex-wrap items-center gap-3 px-4 py-2">
					<Link to={`/settings/tags/${id}`} className="link min-h-8 content-center font-medium">
						{name}
					</Link>
					{!isOpen && <Badge icon="archive">Archived</Badge>}
					<span className="ml-auto text-sm text-ink-3">
						{entries === 1 ? "on 1 entry" : `on ${entries} entries`}
					</span>
					<Form
						method="post"
						action={`/settings/tags/${id}/${isOpen ? "archival" : "restoration"}`}
					>
						<Button size="sm" aria-label={`${isOpen ? "Archive" : "Open"} ${name}`}>
							{isOpen ? "Archive" : "Open again"}
						</Button>
					</Form>
				</li>
			))}
		</ul>
	);
}
