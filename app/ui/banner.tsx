import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon-names.ts";
import type { Tone } from "./tone.ts";

type BannerProps = { tone: Tone; icon: IconName; children: ReactNode; action?: ReactNode };

/** About the account; stays until solved; at most one on a page, the worst first. */
export function Banner({ tone, icon, children, action }: BannerProps) {
	return (
		<div className="banner" data-tone={tone} role="status">
			<Icon name={icon} />
			<p className="flex-1">{children}</p>
			{action}
		</div>
	);
}
