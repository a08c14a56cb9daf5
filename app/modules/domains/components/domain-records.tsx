import { CopyField } from "#app/ui/copy-field.tsx";
import type { ShownDomain } from "../domains-page.server.ts";

/** The two records that a domain needs, to be copied, each with what we saw last. */
export function DomainRecords({ domain }: { domain: ShownDomain }) {
	const { id, state, records, seen } = domain;
	const { proof, target } = records;
	const parts = (
		<div className="grid gap-5">
			<DnsRecord
				title="1. It is yours"
				type="TXT"
				name={proof.name}
				value={proof.value}
				seen={seen.proof}
				form={`${id}-proof`}
			/>
			<DnsRecord
				title="2. It leads here"
				type={target.isApex ? "ALIAS or ANAME" : "CNAME"}
				name={target.name}
				value={target.value}
				seen={seen.target}
				form={`${id}-target`}
				note={
					target.isApex
						? "A domain without a name before it takes no CNAME. Providers call what does the same ALIAS, ANAME or CNAME flattening; where there is none, use a name like time. before your domain."
						: undefined
				}
			/>
		</div>
	);
	if (state !== "active") return parts;
	return (
		<details>
			<summary className="link cursor-pointer text-sm">Its records</summary>
			<div className="mt-4">{parts}</div>
		</details>
	);
}

type DnsRecordProps = {
	title: string;
	type: string;
	name: string;
	value: string;
	/** Null: nobody looked, or nobody answered. */
	seen: string | null;
	form: string;
	note?: string | undefined;
};

function DnsRecord({ title, type, name, value, seen, form, note }: DnsRecordProps) {
	return (
		<fieldset className="grid min-w-0 gap-3">
			<legend className="mb-2 text-sm font-semibold">
				{title} <span className="font-normal text-ink-3">· {type} record</span>
			</legend>
			<div className="grid gap-3">
				<CopyField form={form} name="name" label="Name" value={name} />
				<CopyField form={form} name="value" label="Value" value={value} />
			</div>
			{note && <p className="max-w-[68ch] text-sm text-ink-2">{note}</p>}
			{seen !== null && (
				<p className="text-sm text-ink-2">
					We saw: <span className="code wrap-anywhere">{seen}</span>
				</p>
			)}
		</fieldset>
	);
}
