import { Form, useNavigation } from "@remix-run/react";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Statusline } from "#app/ui/statusline.tsx";
import type { ShownDomain } from "../domains-page.server.ts";
import { stateLook } from "../state-look.ts";
import { DomainAddress } from "./domain-address.tsx";
import { DomainRecords } from "./domain-records.tsx";

type DomainPanelProps = {
	domain: ShownDomain;
	ours: string;
	/** Without it a domain can only be given up. */
	isInPlan: boolean;
};

/** One domain: how it stands, what its DNS needs, and what may be done with it. */
export function DomainPanel({ domain, ours, isInPlan }: DomainPanelProps) {
	const { id, host, state, isPrimary, isHere, problem, checked } = domain;
	const { formAction } = useNavigation();
	const { tone, icon, label, words } = stateLook[state];
	const path = `/settings/domain/${id}`;
	return (
		<Panel
			title={<span className="wrap-anywhere">{host}</span>}
			action={
				<Badge tone={tone} icon={icon}>
					{isPrimary && state === "active" ? "The workspace’s address" : label}
				</Badge>
			}
		>
			<div className="grid gap-5">
				<p className="max-w-[68ch] text-sm text-ink-2">{words}</p>
				{problem && (
					<Statusline tone="warning" icon="circle-alert">
						{problem}
					</Statusline>
				)}
				{state === "active" && (isInPlan || isPrimary) && (
					<DomainAddress domain={domain} ours={ours} />
				)}
				{isInPlan && <DomainRecords domain={domain} />}
				<div className="flex flex-wrap items-center gap-3">
					{isInPlan && (
						<Form method="post" action={`${path}/check`}>
							<Button icon="rotate-cw" busy={formAction === `${path}/check`}>
								Check now <span className="sr-only">{host}</span>
							</Button>
						</Form>
					)}
					{!isPrimary && !isHere && (
						<Form method="post" action={`${path}/removal`}>
							<Button kind="ghost" busy={formAction === `${path}/removal`}>
								Remove <span className="sr-only">{host}</span>
							</Button>
						</Form>
					)}
					<span className="text-xs text-ink-3" role="status">
						{checked ? `Last looked ${checked}.` : "Not looked at yet."}
					</span>
				</div>
			</div>
		</Panel>
	);
}
