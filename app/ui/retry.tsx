import { Link, useLocation, useRevalidator } from "@remix-run/react";
import { useEffect, useState } from "react";
import { Icon } from "./icon.tsx";

/** Tries again by itself after `seconds`, and at once when asked; without scripts it is a link. */
export function Retry({ seconds }: { seconds: number }) {
	const { pathname, search } = useLocation();
	const { revalidate, state } = useRevalidator();
	const [left, setLeft] = useState<number | null>(null);
	useEffect(() => {
		const until = Date.now() + seconds * 1000;
		const tick = () => {
			const remaining = Math.ceil((until - Date.now()) / 1000);
			setLeft(Math.max(0, remaining));
			if (remaining > 0) return;
			clearInterval(timer);
			revalidate();
		};
		const timer = setInterval(tick, 1000);
		return () => clearInterval(timer);
	}, [seconds, revalidate]);
	return (
		<>
			<p>{left === null ? `It is worth trying again in ${seconds} seconds.` : waiting(left)}</p>
			<p className="mt-2">
				<Link className="btn" to={pathname + search} reloadDocument aria-busy={state === "loading"}>
					<Icon name="rotate-cw" />
					Try now
				</Link>
			</p>
		</>
	);
}

function waiting(left: number): string {
	if (left === 0) return "Trying again…";
	return `We try again in ${left} ${left === 1 ? "second" : "seconds"}.`;
}
