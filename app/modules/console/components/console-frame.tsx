import { Form, Link, useLocation } from "@remix-run/react";
import type { ReactNode } from "react";
import { Avatar } from "#app/ui/avatar.tsx";
import { Brand } from "#app/ui/brand.tsx";
import { IconButton } from "#app/ui/button.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { HatchPattern } from "#app/ui/meter.tsx";
import type { ToastMessage } from "#app/ui/toast.tsx";
import { ToastRegion } from "#app/ui/toast-region.tsx";
import { type ConsolePlace, placeAt } from "../places.ts";

type ConsoleFrameProps = {
	staff: { name: string; role: string };
	places: readonly ConsolePlace[];
	flash: (ToastMessage & { id: string }) | null;
	children: ReactNode;
};

/** The frame of the product team's pages. On a phone the navigation is a line of its own that scrolls. */
export function ConsoleFrame({ staff, places, flash, children }: ConsoleFrameProps) {
	return (
		<ToastRegion flash={flash}>
			<HatchPattern />
			<header className="sticky top-0 z-20 flex flex-wrap items-center gap-x-2 border-b border-line bg-canvas px-4 lg:min-h-12 lg:px-6">
				<Link className="brand min-h-12" to="/console">
					<Brand />
				</Link>
				<span className="ml-1 rounded-sm border border-line px-1.5 text-xs leading-5 text-ink-2">
					console
				</span>
				<ConsoleNav places={places} />
				<div className="ml-auto flex items-center gap-2 text-sm">
					<span className="text-ink-2 max-md:sr-only">
						{staff.name}, {staff.role}
					</span>
					<Avatar name={staff.name} />
					<Form method="post" action="/sign-out">
						<IconButton type="submit" kind="ghost" icon="log-out" label="Sign out" />
					</Form>
				</div>
			</header>
			<main id="main" tabIndex={-1} className="px-4 pt-4 pb-12 outline-none lg:px-6 lg:pt-5">
				{children}
			</main>
		</ToastRegion>
	);
}

function ConsoleNav({ places }: { places: readonly ConsolePlace[] }) {
	const here = placeAt(places, useLocation().pathname);
	return (
		<nav
			className="flex gap-1 overflow-x-auto [scrollbar-width:none] max-lg:order-last max-lg:-mx-4 max-lg:w-screen max-lg:px-4 max-lg:pb-1 lg:ml-6"
			aria-label="Console"
		>
			{places.map((place) => (
				<Link
					key={place.href}
					className="nav-item flex-none !px-3"
					to={place.href}
					aria-current={place === here ? "page" : undefined}
				>
					<Icon name={place.icon} />
					{place.title}
				</Link>
			))}
		</nav>
	);
}
