import { useState } from "react";
import { IconButton } from "./button.tsx";
import { Field } from "./field.tsx";
import { useHydrated } from "./hydrated.ts";
import { Input } from "./input.tsx";

type CopyFieldProps = { form: string; name: string; label: string; value: string };

/** A value to be taken elsewhere: selected when it is entered, and copied by a button where scripts run. */
export function CopyField({ form, name, label, value }: CopyFieldProps) {
	// No page may write to the clipboard that came over plain http.
	const mayCopy = useHydrated() && window.isSecureContext;
	const [copied, setCopied] = useState(false);
	return (
		<div className="flex items-end gap-2">
			<Field form={form} name={name} label={label} className="min-w-0 flex-1">
				<Input
					readOnly
					value={value}
					className="code"
					onFocus={(event) => event.currentTarget.select()}
				/>
			</Field>
			{mayCopy && (
				<IconButton
					icon={copied ? "copy-check" : "copy"}
					label={copied ? `${label} copied` : `Copy ${label.toLowerCase()} ${value}`}
					onClick={() => {
						navigator.clipboard.writeText(value).then(
							() => setCopied(true),
							() => setCopied(false),
						);
					}}
				/>
			)}
		</div>
	);
}
