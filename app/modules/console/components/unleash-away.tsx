import { Statusline } from "#app/ui/statusline.tsx";

/** Above a page of flags while Unleash does not answer. */
export function UnleashAway() {
	return (
		<Statusline className="mb-4" tone="warning" icon="cloud-off">
			<strong>Unleash does not answer.</strong> What is shown is as it was last known, and holds for
			everybody until it is back. Nothing can be switched meanwhile.
		</Statusline>
	);
}
