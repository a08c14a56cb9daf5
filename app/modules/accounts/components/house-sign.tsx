import { initials } from "#app/ui/avatar.tsx";

/** Whose door this is: the workspace's initials, name and address, as the page's heading. */
export function HouseSign({ name, address }: { name: string; address: string }) {
	return (
		<div className="flex items-center gap-3">
			<span
				className="grid size-11 shrink-0 place-content-center rounded-md bg-ink text-base font-semibold text-canvas"
				aria-hidden="true"
			>
				{initials(name)}
			</span>
			<div className="min-w-0">
				<h1 className="text-xl break-words">{name}</h1>
				<p className="text-sm break-all text-ink-3">{address}</p>
			</div>
		</div>
	);
}
