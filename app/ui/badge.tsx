import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon-names.ts";
import type { Tone } from "./tone.ts";

type BadgeProps = { tone?: Tone | undefined; icon?: IconName | undefined; children: ReactNode };

/** A state in one or two words with its icon. Never a button. */
export function Badge({ tone = "internal", icon, children }: BadgeProps) {
	return (
		<span className="badge" data-tone={tone}>
			{icon && <Icon name={icon} />}
			{children}
		</span>
	);
}
