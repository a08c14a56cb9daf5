import { useLocation } from "@remix-run/react";
import { useEffect, useRef, useState } from "react";

/** Not asked again sooner. */
const freshMs = 20_000;

/** How many notifications are not read: as the page came, and looked at again on each page and when one comes back. */
export function useUnread(atFirst: number): number {
	const [unread, setUnread] = useState(atFirst);
	const askedAt = useRef(Date.now());
	const { pathname } = useLocation();
	useEffect(() => {
		askedAt.current = Date.now();
		setUnread(atFirst);
	}, [atFirst]);
	// biome-ignore lint/correctness/useExhaustiveDependencies: each page is a reason to look
	useEffect(() => {
		const look = async () => {
			if (Date.now() - askedAt.current < freshMs) return;
			askedAt.current = Date.now();
			setUnread((await askUnread()) ?? unread);
		};
		void look();
		window.addEventListener("focus", look);
		return () => window.removeEventListener("focus", look);
	}, [pathname]);
	return unread;
}

/** Null when it could not be asked: what is shown stays. */
async function askUnread(): Promise<number | null> {
	const response = await fetch("/notifications/unread").catch(() => null);
	if (!response?.ok || response.redirected) return null;
	const { unread }: { unread: number } = await response.json();
	return unread;
}
