import { useEffect, useState } from "react";
import type { Timer } from "./use-timer.tsx";

/** Seconds since an instant, by the server's clock, going on each second. */
export function useElapsed(since: Date, { server, here }: Timer["at"]): number {
	const [now, setNow] = useState(server);
	useEffect(() => {
		const tick = () => setNow(server + Date.now() - here);
		tick();
		const timer = setInterval(tick, 1_000);
		return () => clearInterval(timer);
	}, [server, here]);
	return Math.floor((now - since.getTime()) / 1_000);
}
