import { NavLink } from "@remix-run/react";
import type { ReactNode } from "react";

type Tab = { to: string; label: ReactNode; count?: number | undefined; end?: boolean | undefined };

/** The parts of one object, each with its own address. */
export function Tabs({ label, tabs }: { label: string; tabs: readonly Tab[] }) {
	return (
		<nav className="tabs" aria-label={label}>
			{tabs.map((tab) => (
				<NavLink key={tab.to} to={tab.to} end={tab.end ?? false} className="tab">
					{tab.label}
					{tab.count !== undefined && <span className="muted">{tab.count}</span>}
				</NavLink>
			))}
		</nav>
	);
}
