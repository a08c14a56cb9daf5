import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon-names.ts";
import type { Tone } from "./tone.ts";

type StatuslineProps = {
	icon: IconName;
	children: ReactNode;
	tone?: Tone | undefined;
	action?: ReactNode;
	className?: string | undefined;
};

/** The state of the object that the page shows, in one line, with its one next act. */
export function Statusline({ icon, children, tone, action, className }: StatuslineProps) {
	return (
		<div className={classNames("statusline", className)} data-tone={tone} role="status">
			<Icon name={icon} />
			<p className="min-w-[min(100%,14rem)] flex-1">{children}</p>
			{action}
		</div>
	);
}
