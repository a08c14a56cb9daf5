import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { byteText } from "#app/lib/byte-text.ts";
import { Button } from "#app/ui/button.tsx";
import { Field } from "#app/ui/field.tsx";
import { Input } from "#app/ui/input.tsx";
import { useWriting } from "#app/ui/writing.tsx";
import { mostPictureBytes } from "../file-limits.ts";
import { acceptedEndings, purposes } from "../purpose.ts";

type PictureFormProps = {
	/** Where it is sent; what takes it away is below it. */
	action: string;
	/** How it looks now. */
	children: ReactNode;
	hasPicture: boolean;
	/** `picture`, `logo`. */
	what: string;
	error?: string | undefined;
};

/** Chooses a picture, or takes it away. It works without scripts. */
export function PictureForm({ action, children, hasPicture, what, error }: PictureFormProps) {
	const writing = useWriting();
	return (
		<div className="flex flex-wrap items-start gap-4">
			{children}
			<div className="grid min-w-0 flex-1 basis-64 justify-items-start gap-2">
				<Form
					method="post"
					action={action}
					encType="multipart/form-data"
					reloadDocument
					className="grid w-full items-start gap-3 sm:grid-cols-[minmax(0,1fr)_auto]"
				>
					<Field
						name="picture"
						label={`New ${what}`}
						error={error}
						hint={`Choose ${purposes.picture.words}, up to ${byteText(mostPictureBytes, writing)}.`}
					>
						<Input type="file" accept={acceptedEndings("picture")} />
					</Field>
					<Button className="justify-self-start sm:mt-6">Save {what}</Button>
				</Form>
				{hasPicture && (
					<Form method="post" action={`${action}/removal`}>
						<Button kind="ghost" icon="trash-2">
							Remove the {what}
						</Button>
					</Form>
				)}
			</div>
		</div>
	);
}
