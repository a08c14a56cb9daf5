/** Names this page among the tabs of the browser for as long as it is open. */
export const thisTab: string = Math.random().toString(36).slice(2);

let isHeld = false;

/** Shows other tabs that this one is alive. */
export function holdTab(): void {
	if (isHeld || !("locks" in navigator)) return;
	isHeld = true;
	void navigator.locks.request(nameOf(thisTab), () => new Promise(() => {}));
}

/** Does something once another tab is gone; at once where the browser cannot tell. */
export async function whenGone(
	tab: string,
	signal: AbortSignal,
	act: () => Promise<void>,
): Promise<void> {
	if (!("locks" in navigator)) return act();
	await navigator.locks.request(nameOf(tab), { signal }, act).catch((error) => {
		if (!signal.aborted) throw error;
	});
}

function nameOf(tab: string): string {
	return `week-tab:${tab}`;
}
