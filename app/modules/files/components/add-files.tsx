import { Link } from "@remix-run/react";
import { type FormEvent, useState } from "react";
import { byteText } from "#app/lib/byte-text.ts";
import { Button } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/checkbox.tsx";
import { ErrorSummary } from "#app/ui/error-summary.tsx";
import { Field } from "#app/ui/field.tsx";
import { Input } from "#app/ui/input.tsx";
import { Statusline } from "#app/ui/statusline.tsx";
import { useWriting } from "#app/ui/writing.tsx";
import { mostFileBytes } from "../file-limits.ts";
import type { ObjectFiles } from "../list-files.server.ts";
import { acceptedEndings, purposes } from "../purpose.ts";
import { useUploads } from "./use-uploads.ts";

/** Adds several files at once. With scripts each says how far it is; without them it is a plain form. */
export function AddFiles({ files }: { files: ObjectFiles }) {
	const writing = useWriting();
	const { objectType, objectId, purpose, alwaysSensitive } = files;
	const action = `/files/of/${objectType}/${objectId}`;
	const { sending, upload } = useUploads(action);
	const [refused, setRefused] = useState<string | undefined>();

	async function submit(event: FormEvent<HTMLFormElement>): Promise<void> {
		const form = event.currentTarget;
		const fields = new FormData(form);
		const chosen = fields.getAll("files").filter((file) => file instanceof File && file.name);
		event.preventDefault();
		if (chosen.length === 0) {
			setRefused("Choose a file first.");
			return;
		}
		setRefused(undefined);
		const answer = await upload(
			chosen.filter((file) => file instanceof File),
			fields.get("sensitive") === "yes",
		);
		form.reset();
		const lines = answer.refused.map(({ name, why }) => `${name}: ${why}`);
		setRefused(lines.length > 0 ? lines.join(" ") : undefined);
	}

	return (
		<form
			method="post"
			action={action}
			encType="multipart/form-data"
			className="grid gap-3 border-t border-line p-4 first:border-t-0"
			onSubmit={(event) => void submit(event)}
		>
			<ErrorSummary errors={refused ? { files: refused } : undefined} title="Not added" />
			<LittleRoom left={files.left} />
			{!alwaysSensitive && (
				<Checkbox name="sensitive" value="yes">
					Sensitive: the history notes who opens them
				</Checkbox>
			)}
			<div className="flex flex-wrap items-start gap-3">
				<Field
					name="files"
					label="Add files"
					hint={`${sentence(purposes[purpose].words)}, up to ${byteText(mostFileBytes, writing)} each.`}
					className="min-w-0 flex-1 basis-72"
				>
					<Input type="file" multiple accept={acceptedEndings(purpose)} />
				</Field>
				<Button icon="cloud-upload" className="sm:mt-6" busy={sending.length > 0} type="submit">
					Add
				</Button>
			</div>
			{sending.map(({ key, name, share }) => (
				<p key={key} className="flex items-center gap-3 text-sm">
					<span className="min-w-0 truncate">{name}</span>
					<progress className="ml-auto w-32" value={share} aria-label={`Sending ${name}`} />
				</p>
			))}
		</form>
	);
}

/** Before somebody chooses a file that has no room. */
function LittleRoom({ left }: { left: number | null }) {
	const writing = useWriting();
	if (left === null || left >= mostFileBytes) return null;
	return (
		<Statusline tone="warning" icon="gauge">
			Only {byteText(left, writing)} is left for files.{" "}
			<Link to="/plan" className="link" data-inline>
				See the plans
			</Link>{" "}
			or delete what is not needed any more.
		</Statusline>
	);
}

function sentence(words: string): string {
	return `${words[0]?.toUpperCase()}${words.slice(1)}`;
}
