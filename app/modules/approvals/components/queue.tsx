import { Link } from "@remix-run/react";
import { Avatar } from "#app/ui/avatar.tsx";
import { Badge } from "#app/ui/badge.tsx";
import { classNames } from "#app/ui/class-names.ts";
import { Icon } from "#app/ui/icon.tsx";
import { Panel } from "#app/ui/panel.tsx";
import type { Missing, Waiting } from "../approvable.ts";
import { useQueueKeys } from "./use-queue-keys.tsx";

type QueueProps = {
	queue: readonly Waiting[];
	missing: readonly Missing[];
	/** The address of the page: which of them is open. */
	current: string;
};

/** What waits, oldest first, and who has yet to hand in. */
export function Queue({ queue, missing, current }: QueueProps) {
	useQueueKeys(queue, current);
	return (
		<div className="grid gap-4">
			{queue.length > 0 && (
				<nav aria-label="Queue">
					<ul className="panel divide-y divide-line overflow-hidden">
						{queue.map((item) => (
							<li key={item.id}>
								<Item item={item} isCurrent={item.path === current} />
							</li>
						))}
					</ul>
					<p className="mt-3 hidden flex-wrap gap-x-4 gap-y-2 text-xs text-ink-3 lg:flex">
						<Key names={["J", "K"]} does="move" />
						<Key names={["Y"]} does="approve" />
						<Key names={["X"]} does="send back" />
						<Key names={["Z"]} does="undo" />
					</p>
				</nav>
			)}
			{missing.length > 0 && <NotYet missing={missing} />}
		</div>
	);
}

function Item({ item, isCurrent }: { item: Waiting; isCurrent: boolean }) {
	return (
		<Link
			to={`${item.path}#decision`}
			className={classNames(
				"flex items-center gap-3 px-4 py-3",
				isCurrent ? "bg-accent-soft shadow-[inset_3px_0_0_var(--color-accent)]" : "hover:bg-hover",
			)}
			aria-current={isCurrent ? "true" : undefined}
		>
			<Avatar name={item.name} size="lg" />
			<span className="min-w-0 flex-1">
				<span className="flex min-h-6 items-center gap-2">
					<span className="min-w-0 flex-1 truncate text-sm font-semibold">{item.name}</span>
					{item.warning ? (
						<Badge tone="warning" icon="triangle-alert">
							{item.warning}
						</Badge>
					) : (
						<span className="text-xs text-ink-2">clear</span>
					)}
				</span>
				<span className="flex gap-1.5 text-xs text-ink-2">
					<Icon name={item.icon} className="!size-3.5 mt-px" />
					<span className="min-w-0">{item.what}</span>
				</span>
			</span>
		</Link>
	);
}

function Key({ names, does }: { names: readonly string[]; does: string }) {
	return (
		<span>
			{names.map((name) => (
				<kbd key={name} className="kbd mr-1">
					{name}
				</kbd>
			))}
			{does}
		</span>
	);
}

function NotYet({ missing }: { missing: readonly Missing[] }) {
	return (
		<Panel title="Not handed in yet" note={missing.length} flush>
			<ul className="divide-y divide-line text-sm">
				{missing.map(({ id, name, what, path }) => (
					<li key={id}>
						<Link to={path} className="flex min-h-11 items-center gap-3 px-4 py-2 hover:bg-hover">
							<Avatar name={name} size="sm" />
							<span className="min-w-0 flex-1 truncate">{name}</span>
							<span className="text-xs text-ink-3">{what}</span>
						</Link>
					</li>
				))}
			</ul>
		</Panel>
	);
}
