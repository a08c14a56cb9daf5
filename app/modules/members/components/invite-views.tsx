import { SegmentedLinks } from "#app/ui/segmented.tsx";

/** The two ways to invite several people at once. */
export function InviteViews({ current }: { current: "addresses" | "list" }) {
	return (
		<div className="mb-5">
			<SegmentedLinks
				label="How to invite"
				views={[
					{ label: "By addresses", to: "/people/invite", current: current === "addresses" },
					{ label: "By a list (CSV)", to: "/people/invite/list", current: current === "list" },
				]}
			/>
		</div>
	);
}
