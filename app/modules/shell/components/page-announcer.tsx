import { useLocation } from "@remix-run/react";
import { useEffect, useRef } from "react";

/**
 * What a browser does for a new document, for a page that came without one: its title is said, and who stood on
 * something that is gone stands on the page.
 */
export function PageAnnouncer() {
	const { pathname } = useLocation();
	const region = useRef<HTMLParagraphElement>(null);
	const shown = useRef(pathname);
	useEffect(() => {
		if (shown.current === pathname) return;
		shown.current = pathname;
		if (region.current) region.current.textContent = document.title;
		if (document.activeElement === document.body) {
			document.getElementById("main")?.focus({ preventScroll: true });
		}
	}, [pathname]);
	return <p ref={region} className="sr-only" role="status" />;
}
