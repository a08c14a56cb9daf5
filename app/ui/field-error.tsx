import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";

/** What is wrong, then what to do. */
export function FieldError({ id, children }: { id: string; children: ReactNode }) {
	return (
		<p className="error" id={id}>
			<Icon name="circle-alert" />
			<span>{children}</span>
		</p>
	);
}
