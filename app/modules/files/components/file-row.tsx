import { Form, Link } from "@remix-run/react";
import { byteText } from "#app/lib/byte-text.ts";
import { formatDate } from "#app/lib/date-text.ts";
import { Badge } from "#app/ui/badge.tsx";
import { IconButton } from "#app/ui/button.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { useWriting } from "#app/ui/writing.tsx";
import { typeTitle } from "../file-types.ts";
import type { ObjectFiles } from "../list-files.server.ts";

type FileRowProps = { file: ObjectFiles["list"][number]; mayDelete: boolean };

export function FileRow({ file, mayDelete }: FileRowProps) {
	const writing = useWriting();
	const { id, name, type, bytes, isSensitive, by, on } = file;
	return (
		<li className="flex min-h-11 flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2">
			<a href={`/files/${id}`} download className="link inline-flex min-w-0 items-center gap-2">
				<Icon name="download" />
				<span className="wrap-anywhere">{name}</span>
			</a>
			{isSensitive && (
				<Badge tone="warning" icon="eye">
					Sensitive
				</Badge>
			)}
			<span className="text-xs text-ink-3 md:ml-auto">
				{typeTitle(type)}, {byteText(bytes, writing)} · {by ?? "Crowdminder"},{" "}
				{formatDate(on, writing)}
			</span>
			<Link
				className="link inline-flex min-h-6 items-center text-xs max-md:min-h-11"
				to={`/files/${id}/link`}
				aria-label={`Link to ${name}`}
			>
				Link
			</Link>
			{mayDelete && (
				<Form method="post" action={`/files/${id}/deletion`} className="max-md:ml-auto">
					<IconButton type="submit" icon="trash-2" label={`Delete ${name}`} />
				</Form>
			)}
		</li>
	);
}
