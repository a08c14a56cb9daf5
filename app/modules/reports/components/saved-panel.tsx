import { Link } from "@remix-run/react";
import { Icon } from "#app/ui/icon.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { type SavedReport, savedPath, whoseWords } from "../saved/saved-report.ts";

type SavedPanelProps = { reports: readonly SavedReport[]; openId: string | undefined };

/** The reports that one may open by name. */
export function SavedPanel({ reports, openId }: SavedPanelProps) {
	return (
		<Panel title="Saved reports" flush className="no-print">
			<ul className="p-2">
				{reports.map((report) => (
					<li key={report.id} className="flex items-center">
						<Link
							className="nav-item h-auto! min-w-0 flex-1 py-1.5!"
							to={savedPath(report)}
							aria-current={report.id === openId ? "page" : undefined}
						>
							<Icon name="bookmark" />
							<span className="min-w-0 flex-1">
								<span className="block truncate">{report.name}</span>
								<span className="block truncate text-xs font-normal text-ink-3">
									{whoseWords(report)}
								</span>
							</span>
						</Link>
						{report.isMine && (
							<Link
								className="btn"
								data-kind="ghost"
								data-icon=""
								data-size="sm"
								to={`/reports/saved/${report.id}`}
								aria-label={`Rename, share or delete ${report.name}`}
							>
								<Icon name="settings-2" />
							</Link>
						)}
					</li>
				))}
			</ul>
		</Panel>
	);
}
