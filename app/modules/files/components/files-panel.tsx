import { byteText } from "#app/lib/byte-text.ts";
import { Panel } from "#app/ui/panel.tsx";
import { useWriting } from "#app/ui/writing.tsx";
import type { ObjectFiles } from "../list-files.server.ts";
import { AddFiles } from "./add-files.tsx";
import { FileRow } from "./file-row.tsx";

type FilesPanelProps = {
	/** Null for who may not see them. */
	files: ObjectFiles | null;
	className?: string | undefined;
};

/** The files of an object: to keep, to add, to delete. */
export function FilesPanel({ files, className }: FilesPanelProps) {
	const writing = useWriting();
	if (!files || (files.list.length === 0 && !files.mayChange)) return null;
	const { list, left, mayChange } = files;
	return (
		<Panel
			title="Files"
			note={mayChange && left !== null && `${byteText(left, writing)} left in your plan`}
			flush
			className={className}
		>
			{list.length === 0 && (
				<p className="p-4 text-sm text-ink-2">
					No files yet. Whoever sees this page can open what is added here.
				</p>
			)}
			{list.length > 0 && (
				<ul className="divide-y divide-line text-sm">
					{list.map((file) => (
						<FileRow key={file.id} file={file} mayDelete={mayChange} />
					))}
				</ul>
			)}
			{mayChange && <AddFiles files={files} />}
		</Panel>
	);
}
