import type { ReactNode } from "react";
import { EmptyTally } from "./tally.tsx";

type EmptyProps = {
	title: string;
	children?: ReactNode;
	/** The one next act. */
	action?: ReactNode;
	className?: string | undefined;
};

/** What is true, and the one next act. Goes inside a panel, or alone as one. */
export function Empty({ title, children, action, className = "panel" }: EmptyProps) {
	return (
		<div className={`${className} empty`}>
			<EmptyTally />
			<h2>{title}</h2>
			{children && <p>{children}</p>}
			{action}
		</div>
	);
}
