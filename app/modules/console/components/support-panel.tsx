import { Form } from "@remix-run/react";
import { Button } from "#app/ui/button.tsx";
import { Panel } from "#app/ui/panel.tsx";

type SupportPanelProps = {
	slug: string;
	state: string;
	support: {
		maySupport: boolean;
		/** Of the owner's consent; null without one. */
		until: string | null;
	};
};

/** Whether the workspace's owner lets support look, and the way in. */
export function SupportPanel({ slug, state, support }: SupportPanelProps) {
	const { maySupport, until } = support;
	return (
		<Panel title="Support view">
			<p className="text-sm text-ink-2">
				{until ? `An owner consents until ${until}.` : none(state)}
			</p>
			{until && maySupport && (
				<Form
					method="post"
					action={`/console/tenants/${slug}/visit`}
					reloadDocument
					className="mt-3"
				>
					<Button icon="eye">Open the workspace</Button>
				</Form>
			)}
		</Panel>
	);
}

function none(state: string): string {
	return state === "active"
		? "Nobody of ours may look. An owner can allow it under Settings, Support access in their workspace."
		: "Nobody of ours may look while the workspace is not active.";
}
