import { useEffect } from "react";
import { Icon } from "#app/ui/icon.tsx";

const arrivePath = "/start/arrive";

/** The workspace is there: on to it by itself, and by a link for who stays here. */
export function MakingReady({ name }: { name: string }) {
	useEffect(() => location.assign(arrivePath), []);
	return (
		<>
			<noscript>
				<meta httpEquiv="refresh" content={`1; url=${arrivePath}`} />
			</noscript>
			<h1 className="mt-6 text-2xl md:text-3xl">{name || "Your workspace"} is ready</h1>
			<p className="mt-2 max-w-[52ch] text-base text-ink-2" role="status">
				We take you there now.
			</p>
			<a className="btn mt-7" data-kind="primary" data-size="lg" href={arrivePath}>
				Open the workspace
				<Icon name="arrow-right" />
			</a>
		</>
	);
}
