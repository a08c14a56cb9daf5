import { useEffect } from "react";

/** Has the browser keep the week's page, so that it opens without a connection. `memberId` is its reader. */
export function useKeptPage(memberId: string): void {
	useEffect(() => {
		if (!("serviceWorker" in navigator)) return;
		void keepPage(`${memberId} ${window.__remixManifest.version}`).catch(() => {});
	}, [memberId]);
}

async function keepPage(keep: string): Promise<void> {
	await navigator.serviceWorker.register("/week-worker.js", { scope: "/time/week" });
	const { active } = await navigator.serviceWorker.ready;
	active?.postMessage({ keep });
}
