import { Button } from "#app/ui/button.tsx";
import type { Waiting } from "../approvable.ts";

/** Approves at once all that nothing stands out in. */
export function ApproveAll({ clear }: { clear: readonly Waiting[] }) {
	if (clear.length < 2) return null;
	return (
		<form method="post" action="/approvals/approval">
			{clear.map(({ kind, id, version }) => (
				<input key={id} type="hidden" name="item" value={`${kind} ${id} ${version}`} />
			))}
			<Button icon="check-check">Approve {clear.length} without warnings</Button>
		</form>
	);
}
