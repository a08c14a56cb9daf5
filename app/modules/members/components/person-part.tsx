import type { ReactNode } from "react";

/** One thing that may be done about somebody, under its head. */
export function Part({ title, children }: { title: string; children: ReactNode }) {
	return (
		<section className="grid gap-2 border-t border-line px-4 py-4 lg:px-5">
			<h3 className="text-sm">{title}</h3>
			{children}
		</section>
	);
}
