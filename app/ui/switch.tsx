import { type ComponentPropsWithoutRef, forwardRef } from "react";
import { classNames } from "./class-names.ts";

/** Takes effect at once. Its children are its label. */
export const Switch = forwardRef<HTMLInputElement, Omit<ComponentPropsWithoutRef<"input">, "type">>(
	function Switch({ children, className, ...rest }, ref) {
		return (
			<label className={classNames("switch", className)}>
				{/* biome-ignore lint/a11y/useAriaPropsForRole: a checkbox tells its own state */}
				<input ref={ref} type="checkbox" role="switch" {...rest} />
				<span>{children}</span>
			</label>
		);
	},
);
