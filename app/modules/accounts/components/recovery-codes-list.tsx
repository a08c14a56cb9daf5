import { useState } from "react";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { useHydrated } from "#app/ui/hydrated.ts";
import { Icon } from "#app/ui/icon.tsx";

type RecoveryCodesListProps = {
	codes: readonly string[];
	/** Whose they are, for the file: "acme.crowdminder.co.za". */
	address: string;
	/** Where one goes with the codes kept. */
	onward: string;
};

/** The only time that the codes are shown. */
export function RecoveryCodesList({ codes, address, onward }: RecoveryCodesListProps) {
	const text = `${[`Recovery codes for ${address}. Each works once.`, ...codes].join("\n")}\n`;
	return (
		<>
			<h2 className="mt-6 text-lg">Keep your recovery codes</h2>
			<p className="mt-1 text-sm text-ink-2">
				They let you in when your phone or key is gone. Each works once. Shown this one time: print
				them, or keep them with your passwords.
			</p>
			<ul className="mt-3 grid grid-cols-2 gap-x-6 gap-y-1 rounded-md bg-sunken px-4 py-3 text-sm">
				{codes.map((code) => (
					<li key={code} className="code">
						{code}
					</li>
				))}
			</ul>
			<div className="mt-3 flex flex-wrap gap-2">
				<CopyCodes text={text} />
				<a
					className="btn"
					data-size="sm"
					download="recovery-codes.txt"
					href={`data:text/plain;charset=utf-8,${encodeURIComponent(text)}`}
				>
					<Icon name="download" />
					Save as text
				</a>
			</div>
			<div className="mt-6 grid">
				<ButtonLink to={onward} kind="primary" size="lg">
					I have kept them
				</ButtonLink>
			</div>
		</>
	);
}

function CopyCodes({ text }: { text: string }) {
	const [isCopied, setIsCopied] = useState(false);
	const isLive = useHydrated();
	if (!isLive) return null;
	const copy = async () => {
		await navigator.clipboard.writeText(text);
		setIsCopied(true);
	};
	return (
		<Button type="button" size="sm" icon={isCopied ? "check" : "copy"} onClick={() => void copy()}>
			<span aria-live="polite">{isCopied ? "Copied" : "Copy"}</span>
		</Button>
	);
}
