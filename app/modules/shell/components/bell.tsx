import { Link } from "@remix-run/react";
import { Icon } from "#app/ui/icon.tsx";
import { useUnread } from "./use-unread.tsx";

/** The way to what one was told, with how much of it is not read. */
export function Bell({ unread: atFirst }: { unread: number }) {
	const unread = useUnread(atFirst);
	const count = unread > 99 ? "99+" : String(unread);
	return (
		<Link
			to="/notifications"
			className="btn relative"
			data-kind="ghost"
			data-icon=""
			aria-label={unread > 0 ? `Notifications, ${count} not read` : "Notifications"}
		>
			<Icon name="bell" size="lg" />
			{unread > 0 && (
				<span
					className="absolute top-0 right-0 min-w-4 rounded-full bg-accent px-1 text-center text-[0.6875rem] leading-4 font-semibold text-on-accent tabular-nums"
					aria-hidden="true"
				>
					{count}
				</span>
			)}
		</Link>
	);
}
