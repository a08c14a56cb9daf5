import { useFetcher } from "@remix-run/react";
import { useEffect, useState } from "react";
import { slugProblem } from "#app/lib/slug.ts";
import type { Availability } from "../availability.ts";

/** After the last key. */
const quietMs = 300;

/** Looks an address up while it is typed; null while nothing is known about just this one. */
export function useAvailability(typed: string): Availability | null {
	const { load, data } = useFetcher<Availability>();
	const [asked, setAsked] = useState("");
	const slug = typed.trim().toLowerCase();
	useEffect(() => {
		const problem = slugProblem(slug);
		if (slug === asked || (problem !== null && problem !== "reserved")) return;
		const timer = setTimeout(() => {
			setAsked(slug);
			load(`/start/availability?slug=${encodeURIComponent(slug)}`);
		}, quietMs);
		return () => clearTimeout(timer);
	}, [slug, asked, load]);
	return data?.slug === slug ? data : null;
}
