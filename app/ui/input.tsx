import { type ComponentPropsWithoutRef, forwardRef } from "react";
import { classNames } from "./class-names.ts";
import { useFieldControl } from "./field-control.ts";

/** A text control. Inside a `Field` it needs no id or name of its own. */
export const Input = forwardRef<HTMLInputElement, ComponentPropsWithoutRef<"input">>(function Input(
	{ className, ...rest },
	ref,
) {
	return (
		<input ref={ref} {...useFieldControl()} {...rest} className={classNames("input", className)} />
	);
});

/** Several lines of text. */
export const Textarea = forwardRef<HTMLTextAreaElement, ComponentPropsWithoutRef<"textarea">>(
	function Textarea({ className, rows = 3, ...rest }, ref) {
		return (
			<textarea
				ref={ref}
				rows={rows}
				{...useFieldControl()}
				{...rest}
				className={classNames("input", className)}
			/>
		);
	},
);
