import { Badge } from "#app/ui/badge.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { PageHeader } from "#app/ui/page-header.tsx";
import { Panel } from "#app/ui/panel.tsx";
import type { FlagPage } from "../flag-page.server.ts";
import { ChangeList } from "./change-list.tsx";
import { FlagFactsPanel } from "./flag-facts-panel.tsx";
import { KillSwitch } from "./kill-switch.tsx";
import { UnleashAway } from "./unleash-away.tsx";

type FlagViewProps = {
	page: FlagPage;
	/** What a switch that was refused answered. */
	sent?: {
		fields?: { key: string; reason: string } | undefined;
		errors: Readonly<Record<string, string | undefined>>;
	};
};

/** One flag: whom it reaches, its switch and its history. */
export function FlagView({ page, sent }: FlagViewProps) {
	const { flag, reach, history, isUnleashAway, maySwitch } = page;
	const showsSwitch = maySwitch && flag.isKnown && !isUnleashAway;
	return (
		<>
			<PageHeader
				title={flag.title}
				beside={
					flag.isKilled ? (
						<Badge tone="danger" icon="power">
							Switched off
						</Badge>
					) : undefined
				}
				actions={
					<>
						{flag.isFeature && (
							<ButtonLink icon="route" to={`/console/explain?feature=${flag.name}`}>
								Explain
							</ButtonLink>
						)}
						{showsSwitch && (
							<>
								<ButtonLink icon="flask-conical" to={`/console/features/${flag.name}/testers`}>
									Let somebody try
								</ButtonLink>
								<ButtonLink icon="percent" to={`/console/features/${flag.name}/rollout`}>
									Change rollout
								</ButtonLink>
							</>
						)}
					</>
				}
			/>
			<p className="-mt-2 mb-4 max-w-[68ch] text-sm text-ink-2">
				<span className="code text-xs text-ink-3">{flag.name}</span> {flag.description}
			</p>
			{isUnleashAway && <UnleashAway />}
			<div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_minmax(0,1fr)] xl:grid-cols-[minmax(0,1fr)_27rem]">
				<div className="grid min-w-0 gap-4">
					<FlagFactsPanel {...page} />
					<Panel title="History" note="ours and Unleash’s">
						{history.length > 0 ? (
							<ChangeList label="History" changes={history} />
						) : (
							<p className="text-sm text-ink-2">Nobody changed it yet.</p>
						)}
					</Panel>
				</div>
				{showsSwitch && (
					<KillSwitch flag={flag} reach={reach} fields={sent?.fields} errors={sent?.errors} />
				)}
			</div>
		</>
	);
}
