import type { WorkspaceBrand } from "#app/modules/settings/brand.server.ts";
import { WorkspaceSign } from "#app/ui/workspace-sign.tsx";

type HouseSignProps = {
	name: string;
	address: string;
	/** Its logo and colour, where it is a workspace. */
	brand?: WorkspaceBrand | null;
};

/** Whose door this is: the workspace's logo or initials, name and address, as the page's heading. */
export function HouseSign({ name, address, brand }: HouseSignProps) {
	return (
		<div className="flex items-center gap-3">
			<WorkspaceSign name={name} logo={brand?.logo} colour={brand?.colour} size="lg" />
			<div className="min-w-0">
				<h1 className="text-xl break-words">{name}</h1>
				<p className="text-sm break-all text-ink-3">{address}</p>
			</div>
		</div>
	);
}
