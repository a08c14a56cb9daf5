import { useLocation } from "@remix-run/react";
import { useEffect } from "react";
import { type RecentPlace, readRecent, recentText, withRecent } from "../recent-places.ts";

const storageKey = "recent-places";

/** Keeps on this device where its member was, by the title of the page, for the palette to begin with. */
export function RememberPlace({ member }: { member: string }) {
	const { pathname } = useLocation();
	useEffect(() => {
		const label = document.title.replace(/ · Crowdminder$/, "");
		const places = withRecent(keptRecent(member), { to: pathname, label });
		localStorage.setItem(storageKey, recentText(member, places));
	}, [pathname, member]);
	return null;
}

/** Where the member was before, but for the page that stands here now. */
export function keptRecent(member: string): RecentPlace[] {
	const { pathname } = window.location;
	return readRecent(localStorage.getItem(storageKey), member).filter(({ to }) => to !== pathname);
}
