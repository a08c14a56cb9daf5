import type { ReactNode } from "react";
import { Brand } from "#app/ui/brand.tsx";
import type { Today } from "../today-words.ts";
import { DayTally } from "./day-tally.tsx";

type DoorwayProps = {
	/** The public site's address. */
	site: string;
	today: Today;
	children: ReactNode;
};

/** The frame of the pages before one is signed in: a narrow column, and the day beside it. */
export function Doorway({ site, today, children }: DoorwayProps) {
	return (
		<div className="grid min-h-dvh lg:grid-cols-2">
			<div className="flex flex-col px-4 py-5 md:px-10">
				<header>
					<a className="brand min-h-11 md:min-h-0" href={site}>
						<Brand />
					</a>
				</header>
				<main id="main" tabIndex={-1} className="m-auto w-full max-w-[23rem] py-10 outline-none">
					{children}
				</main>
				<footer className="flex gap-4 text-xs text-ink-3">
					<FootLink href={`${site}/privacy`}>Privacy</FootLink>
					<FootLink href={`${site}/terms`}>Terms</FootLink>
				</footer>
			</div>
			<aside
				className="hidden place-content-center border-l border-line bg-sunken lg:grid"
				aria-label="Today"
			>
				<DayTally weekday={today.weekday} />
				<p className="mt-8 text-center text-lg font-medium">{today.name}</p>
				<p className="text-center text-sm text-ink-3">{today.text}</p>
			</aside>
		</div>
	);
}

function FootLink({ href, children }: { href: string; children: ReactNode }) {
	return (
		<a className="inline-flex min-h-6 items-center hover:underline max-md:min-h-11" href={href}>
			{children}
		</a>
	);
}
