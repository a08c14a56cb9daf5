import { Link } from "@remix-run/react";
import { type ComponentPropsWithoutRef, type MouseEvent, type ReactNode, useId } from "react";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon-names.ts";

type MenuProps = {
	/** What the button shows. */
	trigger: ReactNode;
	/** What the button is called where `trigger` is an icon alone. */
	label?: string | undefined;
	children: ReactNode;
	/** Which edges meet; turned over where there is no room. */
	align?: "start" | "end" | "above" | undefined;
	className?: string | undefined;
	/** "ghost" for icons alone; without a look the caller's classes are all there is. */
	look?: { kind?: "ghost"; size?: "sm"; square?: boolean } | undefined;
};

/** A button and the few acts behind it. The browser opens, closes and places it, also without scripts. */
export function Menu({ trigger, label, children, align = "start", className, look }: MenuProps) {
	const id = `menu${useId().replaceAll(":", "")}`;
	return (
		<>
			<button
				type="button"
				{...{ popovertarget: id }}
				className={classNames(look && "btn", className)}
				data-kind={look?.kind}
				data-size={look?.size}
				data-icon={look?.square && ""}
				aria-label={label}
			>
				{trigger}
			</button>
			{/* biome-ignore lint/a11y/useKeyWithClickEvents lint/a11y/noStaticElementInteractions: closes after a press on what is inside; the keyboard presses those too */}
			<div
				{...{ popover: "auto" }}
				id={id}
				className="menu"
				data-align={align}
				onClick={closeAfterChoice}
			>
				{children}
			</div>
		</>
	);
}

type ItemLook = { icon?: IconName | undefined; children: ReactNode };

export function MenuLink({ to, icon, children }: ItemLook & { to: string }) {
	return (
		<Link to={to} className="menu-item">
			{icon && <Icon name={icon} />}
			<span className="flex-1">{children}</span>
		</Link>
	);
}

/** Inside a `Form`, or with an `onClick`. */
export function MenuButton({
	icon,
	children,
	type = "submit",
	...rest
}: ItemLook & ComponentPropsWithoutRef<"button">) {
	return (
		<button type={type} {...rest} className="menu-item">
			{icon && <Icon name={icon} />}
			<span className="flex-1">{children}</span>
		</button>
	);
}

function closeAfterChoice(event: MouseEvent<HTMLElement>) {
	const chosen = event.target instanceof Element && event.target.closest("a, button");
	if (chosen) event.currentTarget.hidePopover();
}
