import { Link } from "@remix-run/react";
import { Icon } from "#app/ui/icon.tsx";

type OtherStateProps = {
	/** The list's own address. */
	path: string;
	/** "project" */
	what: string;
	state: "open" | "archived";
	archived: number;
};

/** From what is open to what is archived, and back. */
export function OtherState({ path, what, state, archived }: OtherStateProps) {
	if (state === "open" && archived === 0) return null;
	const isOpen = state === "open";
	return (
		<Link
			to={isOpen ? `${path}?state=archived` : path}
			className="inline-flex min-h-8 items-center gap-2 text-sm font-medium text-ink-2 hover:underline max-md:min-h-11"
		>
			<Icon name={isOpen ? "archive" : "arrow-left"} />
			{isOpen ? `${archived} archived ${archived === 1 ? what : `${what}s`}` : `Open ${what}s`}
		</Link>
	);
}
