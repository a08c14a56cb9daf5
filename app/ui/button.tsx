import { Link, type LinkProps } from "@remix-run/react";
import { type ComponentPropsWithoutRef, forwardRef, type MouseEvent } from "react";
import { classNames } from "./class-names.ts";
import { Icon } from "./icon.tsx";
import type { IconName } from "./icon-names.ts";

type Look = {
	/** One `primary` a screen; `danger-solid` only inside a confirmation. */
	kind?: "primary" | "ghost" | "danger" | "danger-solid" | undefined;
	size?: "sm" | "lg" | "xl" | undefined;
	icon?: IconName | undefined;
};

type ButtonProps = Look & ComponentPropsWithoutRef<"button"> & { busy?: boolean | undefined };

/** A verb and an object: "Submit week". Submits its form unless `type` says otherwise, as in HTML. */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
	{ kind, size, icon, busy, type = "submit", className, children, onClick, ...rest },
	ref,
) {
	const shownIcon = busy ? "loader-circle" : icon;
	return (
		<button
			ref={ref}
			type={type}
			{...rest}
			className={classNames("btn", className)}
			data-kind={kind}
			data-size={size}
			data-loading={busy ? "" : undefined}
			aria-busy={busy || undefined}
			onClick={busy ? ignore : onClick}
		>
			{shownIcon && <Icon name={shownIcon} />}
			{children}
		</button>
	);
});

type IconButtonProps = Omit<ComponentPropsWithoutRef<"button">, "children" | "aria-label"> &
	Omit<Look, "icon"> & { icon: IconName; label: string; iconSize?: "lg" | undefined };

/** A button of an icon alone: `label` is what a screen reader says. */
export const IconButton = forwardRef<HTMLButtonElement, IconButtonProps>(function IconButton(
	{ icon, label, kind = "ghost", size, iconSize, type = "button", className, ...rest },
	ref,
) {
	return (
		<button
			ref={ref}
			type={type}
			{...rest}
			className={classNames("btn", className)}
			data-kind={kind}
			data-size={size}
			data-icon=""
			aria-label={label}
		>
			<Icon name={icon} size={iconSize} />
		</button>
	);
});

/** A link that looks like a button: it goes somewhere and changes nothing. */
export function ButtonLink({ kind, size, icon, className, children, ...link }: Look & LinkProps) {
	return (
		<Link {...link} className={classNames("btn", className)} data-kind={kind} data-size={size}>
			{icon && <Icon name={icon} />}
			{children}
		</Link>
	);
}

type IconLinkProps = Omit<LinkProps, "children" | "aria-label"> & { icon: IconName; label: string };

/** A link of an icon alone: `label` is what a screen reader says. */
export function IconLink({ icon, label, className, ...link }: IconLinkProps) {
	return (
		<Link
			{...link}
			className={classNames("btn", className)}
			data-kind="ghost"
			data-icon=""
			aria-label={label}
		>
			<Icon name={icon} />
		</Link>
	);
}

function ignore(event: MouseEvent) {
	event.preventDefault();
}
