import type { ReactNode } from "react";

/** What a link shows that was used, is too old, or was never sent. */
export function LinkOver({ children }: { children: ReactNode }) {
	return (
		<>
			<h1 className="text-xl">This link does not work any more</h1>
			<div className="mt-3 grid gap-3 text-base text-ink-2">{children}</div>
		</>
	);
}
