import { Form } from "@remix-run/react";
import { byteText } from "#app/lib/byte-text.ts";
import { Button } from "#app/ui/button.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { useWriting } from "#app/ui/writing.tsx";
import { daysInTrash } from "../file-limits.ts";

/** What was deleted and still takes room. */
export function TrashPanel({ trash }: { trash: { files: number; bytes: number } }) {
	const writing = useWriting();
	const count = trash.files === 1 ? "1 file" : `${trash.files} files`;
	return (
		<Panel title="Trash">
			<p className="text-sm text-ink-2">
				{trash.files === 0
					? `Nothing is in it. Deleted files stay here for ${daysInTrash} days.`
					: `${count}, ${byteText(trash.bytes, writing)}. They go by themselves ${daysInTrash} days after they were deleted; emptying it cannot be undone.`}
			</p>
			{trash.files > 0 && (
				<Form method="post" action="/settings/storage/trash" className="mt-3">
					<Button kind="danger" icon="trash-2">
						Empty the trash
					</Button>
				</Form>
			)}
		</Panel>
	);
}
