import type { ReactNode } from "react";

type LinkOverProps = {
	children: ReactNode;
	/** 2 under another heading. */
	level?: 1 | 2;
};

/** What a link shows that was used, is too old, or was never sent. */
export function LinkOver({ children, level = 1 }: LinkOverProps) {
	const Heading = level === 1 ? "h1" : "h2";
	return (
		<>
			<Heading className="text-xl">This link does not work any more</Heading>
			<div className="mt-3 grid gap-3 text-base text-ink-2">{children}</div>
		</>
	);
}
