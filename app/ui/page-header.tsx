import { Link } from "@remix-run/react";
import type { ReactNode } from "react";

type PageHeaderProps = {
	title: ReactNode;
	/** The page that this one is a part of: the way back. */
	parent?: { to: string; label: ReactNode };
	/** Quiet words after the title: "6 open, 2 archived". */
	note?: ReactNode;
	/** Badges, a stepper of weeks, a meter: stays beside the title. */
	beside?: ReactNode;
	/** Search, filter and at most one primary button. */
	actions?: ReactNode;
};

/** The page's one `h1`, what it counts, and its acts. */
export function PageHeader({ title, parent, note, beside, actions }: PageHeaderProps) {
	return (
		<div className="mb-4 flex flex-wrap items-center gap-x-4 gap-y-3">
			{parent && (
				<p className="-mb-3 w-full text-sm text-ink-3">
					<Link
						to={parent.to}
						className="inline-flex min-h-6 items-center hover:underline max-md:min-h-11"
					>
						{parent.label}
					</Link>
				</p>
			)}
			<h1 className="min-w-0 text-xl wrap-anywhere lg:text-2xl">{title}</h1>
			{note && <span className="text-sm text-ink-3">{note}</span>}
			{beside}
			{actions && (
				<div className="ml-auto flex flex-wrap items-center gap-2 max-md:w-full">{actions}</div>
			)}
		</div>
	);
}
