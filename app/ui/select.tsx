import { type ComponentPropsWithoutRef, forwardRef } from "react";
import { classNames } from "./class-names.ts";
import { useFieldControl } from "./field-control.ts";

/** Fixed options, about seven; its children are `<option>`s. */
export const Select = forwardRef<HTMLSelectElement, ComponentPropsWithoutRef<"select">>(
	function Select({ className, ...rest }, ref) {
		return (
			<select
				ref={ref}
				{...useFieldControl()}
				{...rest}
				className={classNames("input", className)}
			/>
		);
	},
);
