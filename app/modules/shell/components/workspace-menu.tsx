import { Icon } from "#app/ui/icon.tsx";
import { Menu } from "#app/ui/menu.tsx";
import { WorkspaceSign } from "#app/ui/workspace-sign.tsx";
import type { Shell } from "../shell.ts";

/** Which workspace this is, and the way to another. */
export function WorkspaceMenu({ workspace }: { workspace: Shell["workspace"] }) {
	return (
		<Menu
			className="mt-2 flex w-full items-center gap-2 rounded-md px-2 py-1.5 text-left hover:bg-hover"
			trigger={
				<>
					<WorkspaceSign name={workspace.name} logo={workspace.logo} colour={workspace.colour} />
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
