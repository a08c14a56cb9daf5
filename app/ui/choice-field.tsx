import type { ReactNode } from "react";
import { fieldId } from "./field-control.ts";
import { FieldError } from "./field-error.tsx";

type ChoiceFieldProps = {
	name: string;
	legend: ReactNode;
	children: ReactNode;
	error?: string | undefined;
	hint?: ReactNode;
	className?: string | undefined;
};

/** Several radios or checkboxes under one question. An error summary lands on the group. */
export function ChoiceField({ name, legend, children, error, hint, className }: ChoiceFieldProps) {
	const id = fieldId(name);
	const described = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(" ");
	return (
		<fieldset
			id={id}
			tabIndex={-1}
			className={className ?? "field"}
			aria-describedby={described || undefined}
		>
			<legend className="label">{legend}</legend>
			{children}
			{error && <FieldError id={`${id}-error`}>{error}</FieldError>}
			{hint && (
				<p className="hint" id={`${id}-hint`}>
					{hint}
				</p>
			)}
		</fieldset>
	);
}
