import { Link } from "@remix-run/react";
import { Avatar } from "#app/ui/avatar.tsx";
import { Badge } from "#app/ui/badge.tsx";
import type { SaidLine } from "../say-line.ts";
import { Changes } from "./changes.tsx";

type Line = SaidLine & { readonly id: string; readonly time: string };

/** Who did what to what, with what was before and after. */
export function AuditLines({ lines }: { lines: readonly Line[] }) {
	return (
		<ol className="divide-y divide-line">
			{lines.map((line) => (
				<li key={line.id} className="px-4 py-3">
					<div className="flex flex-wrap items-start gap-x-3 gap-y-1 text-sm">
						<time className="w-11 shrink-0 leading-6 text-ink-3">{line.time}</time>
						<Avatar name={line.who} size="sm" />
						<p className="min-w-0 flex-1 basis-48 leading-6 wrap-anywhere">
							<Sentence line={line} />
						</p>
						<Badge tone={line.area === "Support" ? "warning" : "internal"}>{line.area}</Badge>
					</div>
					<Changes changes={line.changes} className="mt-2 sm:ml-[5.25rem]" />
				</li>
			))}
		</ol>
	);
}

/** "Naledi Mokoena archived the client Cape Harbour" */
export function Sentence({ line }: { line: SaidLine }) {
	const { who, did, object, rest, path } = line;
	return (
		<>
			<b className="font-semibold">{who}</b> {did}
			{path ? (
				<Link className="link font-semibold" data-inline="" to={path}>
					{object}
				</Link>
			) : (
				<b className="font-semibold">{object}</b>
			)}
			{rest}
		</>
	);
}
