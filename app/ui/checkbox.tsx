import { type ComponentPropsWithoutRef, forwardRef } from "react";
import { classNames } from "./class-names.ts";

type CheckProps = Omit<ComponentPropsWithoutRef<"input">, "type">;

/** Waits for Save. Its children are its label. */
export const Checkbox = forwardRef<HTMLInputElement, CheckProps>(function Checkbox(
	{ children, className, ...rest },
	ref,
) {
	return (
		<label className={classNames("check", className)}>
			<input ref={ref} type="checkbox" {...rest} />
			<span>{children}</span>
		</label>
	);
});

/** One of a few; put them in a `ChoiceField`. */
export const Radio = forwardRef<HTMLInputElement, CheckProps>(function Radio(
	{ children, className, ...rest },
	ref,
) {
	return (
		<label className={classNames("check", className)}>
			<input ref={ref} type="radio" {...rest} />
			<span>{children}</span>
		</label>
	);
});
