import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { FieldControlContext, fieldId } from "./field-control.ts";
import { FieldError } from "./field-error.tsx";

type FieldProps = {
	/** The control's name; its id is made from it. */
	name: string;
	label: ReactNode;
	children: ReactNode;
	error?: string | undefined;
	hint?: ReactNode;
	/** What was understood under free input: "1h30 → 1:30". */
	echo?: ReactNode;
	optional?: boolean | undefined;
	/** Beside the label, at the end of its line: "Forgot it?" */
	aside?: ReactNode;
	/** Names the form where one page has two fields of the same name. */
	form?: string | undefined;
	className?: string | undefined;
};

/** Label above, control, error, echo, hint. The control inside gets id, name and descriptions by itself. */
export function Field(props: FieldProps) {
	const { name, label, children, error, hint, echo, optional, aside, form, className } = props;
	const id = fieldId(name, form);
	const parts = classNames(
		error && `${id}-error`,
		echo ? `${id}-echo` : "",
		hint ? `${id}-hint` : "",
	);
	const control = {
		id,
		name,
		"aria-invalid": error ? (true as const) : undefined,
		"aria-describedby": parts || undefined,
	};
	const labelLine = (
		<label className="label" htmlFor={id}>
			{label} {optional && <span className="optional">(optional)</span>}
		</label>
	);
	return (
		<div className={classNames("field", className)}>
			{aside ? (
				<div className="flex items-center justify-between gap-3">
					{labelLine}
					{aside}
				</div>
			) : (
				labelLine
			)}
			<FieldControlContext.Provider value={control}>{children}</FieldControlContext.Provider>
			{error && <FieldError id={`${id}-error`}>{error}</FieldError>}
			{echo && (
				<p className="echo" id={`${id}-echo`} role="status">
					{echo}
				</p>
			)}
			{hint && (
				<p className="hint" id={`${id}-hint`}>
					{hint}
				</p>
			)}
		</div>
	);
}
