import type { ReactNode } from "react";
import { SiteFrame } from "./site-frame.tsx";

/** A page of the site to read or fill in: one column of 42 rem. */
export function ReadingPage({ title, children }: { title: string; children: ReactNode }) {
	return (
		<SiteFrame>
			<article className="mx-auto grid max-w-[42rem] gap-4 px-4 pt-10 pb-20 text-base text-ink-2 md:pt-16">
				<h1 className="text-3xl text-ink">{title}</h1>
				{children}
			</article>
		</SiteFrame>
	);
}
