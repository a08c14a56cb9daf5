import { Form, useNavigation } from "@remix-run/react";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { Input } from "#app/ui/input.tsx";
import { Panel } from "#app/ui/panel.tsx";

/** Chooses a file. Sent whole, also without scripts. */
export function UploadForm({ problem }: { problem: string | undefined }) {
	const busy = useNavigation().formMethod === "POST";
	return (
		<Panel title="From a file">
			<Form method="post" encType="multipart/form-data" noValidate className="grid gap-5">
				<p className="text-sm text-ink-2">
					A detailed report from Toggl Track, Clockify or Harvest, an export from Kimai, or any
					table as CSV with a line for each piece of work. What is in it is shown and tried first:
					nothing is brought in before you say so, and all of it can be taken back.
				</p>
				<Field
					name="file"
					label="File"
					error={problem}
					hint="CSV, at most 25 MB and 200,000 lines. Export it with dates and times in figures."
				>
					<Input type="file" accept=".csv,.txt,.tsv,text/csv,text/plain" />
				</Field>
				<Button kind="primary" icon="cloud-upload" busy={busy} className="justify-self-start">
					{busy ? "Reading the file" : "Read the file"}
				</Button>
			</Form>
		</Panel>
	);
}
