type QrCodeProps = { label: string; size: number; path: string };

/** Dark on light in both themes: cameras read it no other way round. */
export function QrCode({ label, size, path }: QrCodeProps) {
	return (
		<svg
			className="w-44 rounded-md border border-line"
			viewBox={`0 0 ${size} ${size}`}
			role="img"
			aria-label={label}
			shapeRendering="crispEdges"
		>
			<path d={`M0 0h${size}v${size}H0z`} fill="#fff" />
			<path d={path} fill="#000" />
		</svg>
	);
}
