import { Form, useNavigation } from "@remix-run/react";
import { formatDate } from "#app/lib/date-text.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { CopyField } from "#app/ui/copy-field.tsx";
import { Field } from "#app/ui/field.tsx";
import { Input } from "#app/ui/input.tsx";
import { useWriting } from "#app/ui/writing.tsx";
import type { ShownMailDomain } from "../sign-on-page.server.ts";

const path = "/settings/single-sign-on/domains";
const adding = "/settings/single-sign-on?domain";

type MailDomainsProps = { domains: readonly ShownMailDomain[]; answer: unknown };

/** The company's addresses: whom the provider may speak for. */
export function MailDomains({ domains, answer }: MailDomainsProps) {
	return (
		<section className="panel" id="mail-domains" aria-labelledby="mail-domains-title">
			<div className="panel-head">
				<h2 id="mail-domains-title">Company addresses</h2>
			</div>
			<p className="max-w-[72ch] px-4 pt-4 text-sm text-ink-2 lg:px-5">
				Your provider signs in people with an address at one of these domains, and nobody else. A
				record in the domain’s DNS proves that it is yours.
			</p>
			<ul className="divide-y divide-line">
				{domains.map((domain) => (
					<MailDomain key={domain.id} domain={domain} />
				))}
			</ul>
			<AddMailDomain key={domains.length} answer={answer} isFirst={domains.length === 0} />
		</section>
	);
}

function MailDomain({
	domain: { id, domain, provenOn, problem, record },
}: {
	domain: ShownMailDomain;
}) {
	const writing = useWriting();
	return (
		<li className="grid gap-3 px-4 py-4 lg:px-5">
			<div className="flex flex-wrap items-center gap-3">
				<h3 className="text-base break-all">{domain}</h3>
				{provenOn ? (
					<Badge tone="billable" icon="check">
						Proven
					</Badge>
				) : (
					<Badge tone="warning" icon="circle-alert">
						Not proven yet
					</Badge>
				)}
				<Form method="post" action={`${path}/${id}/removal`} className="ml-auto">
					<Button kind="ghost" size="sm">
						Remove<span className="sr-only"> {domain}</span>
					</Button>
				</Form>
			</div>
			{provenOn ? (
				<p className="text-sm text-ink-3">Since {formatDate(provenOn, writing)}.</p>
			) : (
				<>
					<p className="text-sm text-ink-2">Create this TXT record, then check.</p>
					<div className="grid gap-3 md:grid-cols-2">
						<CopyField form={id} name="name" label="Name" value={record.name} />
						<CopyField form={id} name="value" label="Value" value={record.value} />
					</div>
					{problem && <p className="text-sm text-warning">{problem}</p>}
					<Form method="post" action={`${path}/${id}/check`}>
						<Button size="sm">
							Check now<span className="sr-only"> for {domain}</span>
						</Button>
					</Form>
				</>
			)}
		</li>
	);
}

function AddMailDomain({ answer, isFirst }: { answer: unknown; isFirst: boolean }) {
	const { formAction } = useNavigation();
	const { typed, error } = refusedDomain(answer);
	return (
		<Form
			method="post"
			action={adding}
			noValidate
			className="flex flex-wrap items-start gap-3 border-t border-line px-4 py-4 lg:px-5"
		>
			<Field
				name="domain"
				label={isFirst ? "Domain of your addresses" : "Another domain"}
				className="min-w-[min(100%,16rem)] flex-1"
				error={error}
			>
				<Input
					key={typed}
					defaultValue={typed}
					placeholder="yourcompany.com"
					autoComplete="off"
					autoCapitalize="none"
					spellCheck={false}
				/>
			</Field>
			<Button icon="plus" className="mt-6" busy={formAction === adding}>
				Add domain
			</Button>
		</Form>
	);
}

function refusedDomain(answer: unknown): { typed?: string; error?: string } {
	if (typeof answer !== "object" || answer === null || !("error" in answer)) return {};
	const typed =
		"typed" in answer && typeof answer.typed === "string" ? { typed: answer.typed } : {};
	return typeof answer.error === "string" ? { ...typed, error: answer.error } : {};
}
