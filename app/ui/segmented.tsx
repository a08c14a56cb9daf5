import { Link, type LinkProps } from "@remix-run/react";
import type { ReactNode } from "react";

type View = { label: ReactNode; to: LinkProps["to"]; current: boolean };

/** Two or three views of the same thing, each with its own address. */
export function SegmentedLinks({ label, views }: { label: string; views: readonly View[] }) {
	return (
		<nav className="segmented" aria-label={label}>
			{views.map((view) => (
				<Link
					key={String(view.to)}
					to={view.to}
					aria-current={view.current ? "true" : undefined}
					preventScrollReset
				>
					{view.label}
				</Link>
			))}
		</nav>
	);
}
