import type { ReactNode } from "react";
import { classNames } from "./class-names.ts";
import { useFieldControl } from "./field-control.ts";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon-names.ts";

type AffixProps = {
	children: ReactNode;
	icon?: IconName | undefined;
	before?: ReactNode;
	/** The fixed end of what is typed: ".crowdminder.co.za". */
	after?: ReactNode;
	className?: string | undefined;
};

/** An input with what belongs to it inside its edge: a currency, a search icon, the end of an address. */
export function Affix({ children, icon, before, after, className }: AffixProps) {
	const { "aria-invalid": invalid } = useFieldControl();
	return (
		<div className={classNames("affix", className)} data-invalid={invalid && ""}>
			{icon && <Icon name={icon} />}
			{before && <span>{before}</span>}
			{children}
			{after && <span>{after}</span>}
		</div>
	);
}
