import { type ReactNode, useId } from "react";
import { classNames } from "./class-names.ts";

type PanelProps = {
	title: ReactNode;
	children: ReactNode;
	/** Quiet words beside the title. */
	note?: ReactNode;
	/** At the end of the head: a button, a switch. */
	action?: ReactNode;
	/** Without it the children get the panel's padding; tables and lists bring their own. */
	flush?: boolean | undefined;
	className?: string | undefined;
};

/** A hairline box with a head. No shadow, never inside another. */
export function Panel({ title, children, note, action, flush, className }: PanelProps) {
	const id = useId();
	return (
		<section className={classNames("panel", className)} aria-labelledby={id}>
			<div className="panel-head">
				<h2 id={id}>{title}</h2>
				{note && <span className="text-sm text-ink-3">{note}</span>}
				{action && <div className="ml-auto flex items-center gap-2">{action}</div>}
			</div>
			{flush ? children : <div className="panel-body">{children}</div>}
		</section>
	);
}
