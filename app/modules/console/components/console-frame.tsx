import { Form, Link, NavLink } from "@remix-run/react";
import type { ReactNode } from "react";
import { Badge } from "#app/ui/badge.tsx";
import { Brand } from "#app/ui/brand.tsx";
import { Button } from "#app/ui/button.tsx";

type ConsoleFrameProps = { staff: { name: string; role: string }; children: ReactNode };

/** The frame of the product team's pages. */
export function ConsoleFrame({ staff, children }: ConsoleFrameProps) {
	return (
		<>
			<header className="sticky top-0 z-20 flex min-h-14 flex-wrap items-center gap-x-4 border-b border-line bg-canvas px-4 lg:px-6">
				<Link className="brand min-h-11 md:min-h-0" to="/console">
					<Brand />
				</Link>
				<Badge tone="leave">Console</Badge>
				<nav
					className="flex gap-1 max-md:order-last max-md:w-full max-md:pb-1"
					aria-label="Console"
				>
					<NavLink className="nav-item !px-3" to="/console" end>
						Tenants
					</NavLink>
					{["support", "operator"].includes(staff.role) && (
						<NavLink className="nav-item !px-3" to="/console/jobs">
							Dead jobs
						</NavLink>
					)}
				</nav>
				<div className="ml-auto flex items-center gap-3 text-sm">
					<span className="max-md:hidden">
						{staff.name}, {staff.role}
					</span>
					<Form method="post" action="/sign-out">
						<Button kind="ghost" size="sm" icon="log-out">
							Sign out
						</Button>
					</Form>
				</div>
			</header>
			<main id="main" tabIndex={-1} className="px-4 pt-5 pb-12 outline-none lg:px-6">
				{children}
			</main>
		</>
	);
}
