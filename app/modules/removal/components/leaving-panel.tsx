import { Form, useNavigation } from "@remix-run/react";
import { Button } from "#app/ui/button.tsx";
import { Panel } from "#app/ui/panel.tsx";

/** The day is set: the way back. */
export function LeavingPanel({ name, on }: { name: string; on: string }) {
	const busy = useNavigation().formMethod === "POST";
	return (
		<Panel title={`${name} will be deleted on ${on}`}>
			<p className="mb-4 text-sm text-ink-2">
				Until then everything works as always. On that day everything in it is gone for good. If you
				keep it, everything stays as it is; a subscription that was ended is resumed under Plan and
				billing.
			</p>
			<Form method="post" action="/settings/deletion/end">
				<Button kind="primary" icon="check" busy={busy}>
					Keep the workspace
				</Button>
			</Form>
		</Panel>
	);
}
