import { initials } from "#app/ui/avatar.tsx";
import { Icon } from "#app/ui/icon.tsx";
import { Menu } from "#app/ui/menu.tsx";
import type { Shell } from "../shell.ts";

/** Which workspace this is, and the way to another. */
export function WorkspaceMenu({ workspace }: { workspace: Shell["workspace"] }) {
	return (
		<Menu
			className="mt-2 flex w-full items-center gap-2 rounded-md px-2 py-1.5 text-left hover:bg-hover"
			trigger={
				<>
					<WorkspaceSign name={workspace.name} logo={workspace.logo} />
					<span className="min-w-0 flex-1">
						<span className="block truncate text-sm leading-4 font-semibold">{workspace.name}</span>
						<span className="block truncate text-xs text-ink-3">{workspace.slug}</span>
					</span>
					<Icon name="chevrons-up-down" className="text-ink-3" />
				</>
			}
		>
			<p className="menu-label">{workspace.address}</p>
			<a className="menu-item" href={workspace.findOthers}>
				<Icon name="search" />
				Find another workspace
			</a>
		</Menu>
	);
}

function WorkspaceSign({ name, logo }: Pick<Shell["workspace"], "name" | "logo">) {
	if (logo) {
		return <img src={logo} alt="" className="size-7 rounded-sm bg-surface object-contain" />;
	}
	return (
		<span
			className="grid size-7 place-content-center rounded-sm bg-ink text-xs font-semibold text-canvas"
			aria-hidden="true"
		>
			{initials(name)}
		</span>
	);
}
