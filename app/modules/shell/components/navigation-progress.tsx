import { useNavigation } from "@remix-run/react";

/** A line on top of the page while the next one takes longer than 200 ms: the delay is in its style. */
export function NavigationProgress() {
	const busy = useNavigation().state !== "idle";
	if (!busy) return null;
	return <div className="navigation-progress" role="progressbar" aria-label="Loading the page" />;
}
