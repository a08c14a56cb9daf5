import { ButtonLink } from "#app/ui/button.tsx";
import type { SettingLine } from "../setting-history.server.ts";
import { SettingLines } from "./setting-lines.tsx";

/** The newest changes, beside the settings. */
export function SettingChanges({ lines }: { lines: readonly SettingLine[] }) {
	return (
		<aside aria-labelledby="setting-changes">
			<h2 id="setting-changes" className="mb-3 text-sm">
				Who changed what
			</h2>
			{lines.length === 0 ? (
				<p className="text-sm text-ink-3">Nobody changed a setting yet.</p>
			) : (
				<>
					<SettingLines lines={lines} />
					<ButtonLink className="mt-4" to="/settings/changes">
						All changes
					</ButtonLink>
				</>
			)}
		</aside>
	);
}
