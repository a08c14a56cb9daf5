import { Form, useNavigation } from "@remix-run/react";
import { SettingsFrame } from "#app/modules/settings/components/settings-frame.tsx";
import { UpgradeOffer } from "#app/modules/subscription/components/upgrade-notice.tsx";
import { Button } from "#app/ui/button.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { readRefusal } from "#app/ui/refusal.ts";
import { Statusline } from "#app/ui/statusline.tsx";
import type { DomainsOrOffer } from "../domains-or-offer.server.ts";
import type { DomainsPage } from "../domains-page.server.ts";
import { AddDomain } from "./add-domain.tsx";
import { DomainPanel } from "./domain-panel.tsx";

type DomainsViewProps = {
	page: DomainsPage;
	/** What a larger plan would offer, where this one has no domains. */
	offer?: DomainsOrOffer["offer"];
	/** What an action said, if it did not lead on. */
	answer: unknown;
};

/** A workspace's own domains; also where an act on one of them comes back to when it was refused. */
export function DomainsView({ page, offer, answer }: DomainsViewProps) {
	const { pages, address, ours, domains, removed } = page;
	const refusal = readRefusal(answer);
	return (
		<SettingsFrame pages={pages} current="domain">
			{refusal && (
				<Statusline tone="warning" icon="circle-alert">
					{refusal.message}
				</Statusline>
			)}
			{offer && <UpgradeOffer feature="custom-domain" {...offer} />}
			{(!offer || domains.length > 0) && <Address address={address} ours={ours} />}
			{domains.map((domain) => (
				<DomainPanel key={domain.id} domain={domain} ours={ours} isInPlan={!offer} />
			))}
			{!offer && (
				<>
					<AddDomain
						key={domains.length}
						answer={answer}
						isFirst={domains.length === 0}
						ours={ours}
					/>
					{removed.length > 0 && <Removed domains={removed} />}
				</>
			)}
		</SettingsFrame>
	);
}

function Address({ address, ours }: Pick<DomainsPage, "address" | "ours">) {
	return (
		<Panel title="Where the workspace is">
			<p className="text-sm text-ink-2">
				Everybody is led to <strong className="code wrap-anywhere text-ink">{address}</strong>.{" "}
				{address !== ours && (
					<>
						<span className="code wrap-anywhere">{ours}</span> leads there too, and answers itself
						if the domain fails.
					</>
				)}
			</p>
		</Panel>
	);
}

function Removed({ domains }: { domains: DomainsPage["removed"] }) {
	const busy = useNavigation().formAction;
	return (
		<Panel title="Removed" note="kept for a day">
			<ul className="grid gap-2">
				{domains.map(({ id, host }) => (
					<li key={id} className="flex flex-wrap items-center justify-between gap-3">
						<span className="code min-w-0 text-sm wrap-anywhere">{host}</span>
						<Form method="post" action={`/settings/domain/${id}/return`}>
							<Button size="sm" icon="rotate-cw" busy={busy === `/settings/domain/${id}/return`}>
								Put back <span className="sr-only">{host}</span>
							</Button>
						</Form>
					</li>
				))}
			</ul>
		</Panel>
	);
}
