import { type Colour, readableOn } from "#app/lib/colour.ts";
import { initials } from "./avatar.tsx";
import { classNames } from "./class-names.ts";

type WorkspaceSignProps = {
	name: string;
	/** The address of its logo, where it has one. */
	logo?: string | null | undefined;
	/** Its own colour, where it has one. */
	colour?: Colour | null | undefined;
	size?: "sm" | "lg";
};

/** A workspace's logo, or its initials on its colour; the name is said beside it. */
export function WorkspaceSign({ name, logo, colour, size = "sm" }: WorkspaceSignProps) {
	const shape = size === "lg" ? "size-11 rounded-md" : "size-7 rounded-sm";
	if (logo)
		return <img src={logo} alt="" className={classNames(shape, "bg-surface object-contain")} />;
	// Colours of a workspace's own are SVG attributes: the policy of the pages refuses style attributes.
	return (
		<svg className={classNames(shape, "shrink-0")} viewBox="0 0 44 44" aria-hidden="true">
			<rect width="44" height="44" {...(colour ? { fill: colour } : { className: "fill-ink" })} />
			<text
				x="22"
				y="22"
				textAnchor="middle"
				dominantBaseline="central"
				className={classNames("text-lg font-semibold", !colour && "fill-canvas")}
				{...(colour ? { fill: readableOn(colour) } : {})}
			>
				{initials(name)}
			</text>
		</svg>
	);
}
