import { classNames } from "./class-names.ts";
import type { IconName } from "./icon-names.ts";
import sprite from "./icons.svg";

type IconProps = {
	name: IconName;
	size?: "lg" | "xl" | undefined;
	className?: string | undefined;
};

/** Decoration beside a word: hidden from screen readers. A button of an icon alone carries its own label. */
export function Icon({ name, size, className }: IconProps) {
	return (
		<svg className={classNames("icon", size && `icon-${size}`, className)} aria-hidden="true">
			<use href={`${sprite}#${name}`} />
		</svg>
	);
}
