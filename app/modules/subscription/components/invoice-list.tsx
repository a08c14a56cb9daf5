import { formatDateShort } from "#app/lib/date-text.ts";
import { formatMoney } from "#app/lib/money.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { useWriting } from "#app/ui/writing.tsx";
import type { InvoiceView } from "../billing-view.ts";

/** The company's own invoices from us, newest first; each leads to Stripe's page with receipt and PDF. */
export function InvoiceList({ invoices }: { invoices: readonly InvoiceView[] | null }) {
	return (
		<Panel title="Invoices" flush={invoices !== null && invoices.length > 0}>
			{invoices === null && (
				<p className="text-sm text-ink-2">
					The invoices cannot be fetched just now. They are safe; try again in a minute.
				</p>
			)}
			{invoices?.length === 0 && (
				<p className="text-sm text-ink-2">
					There is none yet. The first comes with the first payment.
				</p>
			)}
			{invoices && invoices.length > 0 && (
				<table className="table">
					<caption className="sr-only">Your invoices from Crowdminder</caption>
					<thead>
						<tr>
							<th scope="col">Invoice</th>
							<th scope="col" className="max-md:hidden">
								Date
							</th>
							<th scope="col">State</th>
							<th scope="col" className="num">
								Tax included
							</th>
						</tr>
					</thead>
					<tbody>
						{invoices.map((invoice) => (
							<InvoiceRow key={invoice.id} invoice={invoice} />
						))}
					</tbody>
				</table>
			)}
		</Panel>
	);
}

function InvoiceRow({ invoice }: { invoice: InvoiceView }) {
	const writing = useWriting();
	const { number, date, state, total, currency, url } = invoice;
	return (
		<tr>
			<th scope="row">
				{url ? (
					<a href={url} rel="noreferrer">
						{number}
					</a>
				) : (
					number
				)}
				<span className="block text-xs font-normal text-ink-3 md:hidden">
					{formatDateShort(date, writing)}
				</span>
			</th>
			<td className="max-md:hidden">{formatDateShort(date, writing)}</td>
			<td>
				<Badge {...looks[state]}>{words[state]}</Badge>
			</td>
			<td className="num">{formatMoney(total, currency, writing)}</td>
		</tr>
	);
}

const words = { paid: "Paid", open: "Open", failed: "Failed", void: "Void" } as const;

const looks = {
	paid: { tone: "billable", icon: "check" },
	open: { tone: "warning", icon: "hourglass" },
	failed: { tone: "danger", icon: "circle-x" },
	void: { tone: "internal", icon: "x" },
} as const;
