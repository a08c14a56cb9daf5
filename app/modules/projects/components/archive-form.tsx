import { Form } from "@remix-run/react";
import { Button } from "#app/ui/button.tsx";

type ArchiveFormProps = { path: string; isArchived: boolean; size?: "sm" | undefined };

/** Archives what is at an address, or opens it again; both can be undone, so nobody is asked twice. */
export function ArchiveForm({ path, isArchived, size }: ArchiveFormProps) {
	return isArchived ? (
		<Form method="post" action={`${path}/restoration`} className="md:[--control-h:2rem]">
			<Button size={size} icon="archive-restore">
				Open again
			</Button>
		</Form>
	) : (
		<Form method="post" action={`${path}/archival`} className="md:[--control-h:2rem]">
			<Button size={size} icon="archive">
				Archive
			</Button>
		</Form>
	);
}
