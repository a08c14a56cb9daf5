/**
 * The tokens of the design as plain colours, because mail programs know neither custom properties nor OKLCH.
 * Same names and values as `app/styles/theme.css`.
 */
const light = {
	canvas: "#f7fafb",
	surface: "#ffffff",
	sunken: "#eff5f6",
	line: "#dde4e6",
	rule: "#bcc6c9",
	ink: "#142027",
	quiet: "#59676e",
	accent: "#00647f",
	onAccent: "#fbfeff",
};

const dark: typeof light = {
	canvas: "#10171a",
	surface: "#161e22",
	sunken: "#0d1316",
	line: "#283136",
	rule: "#3f494f",
	ink: "#e9eeef",
	quiet: "#929da2",
	accent: "#66c9df",
	onAccent: "#04161f",
};

const sans =
	"font-family:'Instrument Sans',-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
const mono = "font-family:'Geist Mono',ui-monospace,Menlo,Consolas,monospace";

/** Inline styles, by what they dress. */
export const style = {
	canvas: `margin:0;padding:0;background-color:${light.canvas}`,
	preheader:
		"display:none;max-height:0;max-width:0;overflow:hidden;opacity:0;color:transparent;font-size:1px;line-height:1px",
	column: "max-width:560px;margin:0 auto",
	from: `padding:0 4px 12px;${sans};font-size:14px;line-height:20px;font-weight:600;color:${light.ink}`,
	band: `padding:12px 16px;${sans};font-size:15px;line-height:20px;font-weight:600;border-radius:10px`,
	logoBand: "padding:12px 16px;background-color:#ffffff;border-radius:10px",
	logo: `display:block;border:0;${sans};font-size:15px;font-weight:600;color:${light.ink}`,
	surface: `padding:28px 28px 12px;background-color:${light.surface};border:1px solid ${light.line};border-radius:10px`,
	heading: `margin:0 0 12px;${sans};font-size:20px;line-height:26px;font-weight:600;letter-spacing:-0.2px;color:${light.ink}`,
	paragraph: `margin:0 0 16px;${sans};font-size:15px;line-height:23px;color:${light.ink}`,
	link: `color:${light.accent};text-decoration:underline`,
	code: `margin:4px 0 20px;padding:14px 16px;background-color:${light.sunken};border-radius:6px;${mono};font-size:30px;line-height:36px;letter-spacing:6px;text-align:center;color:${light.ink}`,
	button: `border-radius:6px;background-color:${light.accent}`,
	buttonLink: `display:inline-block;padding:12px 20px;${sans};font-size:15px;line-height:20px;font-weight:600;color:${light.onAccent};text-decoration:none;border-radius:6px`,
	figures: "margin:0 0 20px;border-collapse:collapse",
	figure: `padding:8px 0;border-bottom:1px solid ${light.line};${sans};font-size:15px;line-height:20px;font-variant-numeric:tabular-nums;font-weight:400;color:${light.ink}`,
	total: `padding:8px 0;border-top:1px solid ${light.rule};border-bottom:3px double ${light.rule};${sans};font-size:15px;line-height:20px;font-variant-numeric:tabular-nums;font-weight:600;color:${light.ink}`,
	footer: `padding:16px 4px 0;${sans};font-size:13px;line-height:20px;color:${light.quiet}`,
} as const;

/** Repaints for readers whose program is dark. */
export const darkStyles = `
@media (prefers-color-scheme: dark) {
.canvas { background-color: ${dark.canvas} !important; }
.surface { background-color: ${dark.surface} !important; border-color: ${dark.line} !important; }
.ink { color: ${dark.ink} !important; }
.quiet { color: ${dark.quiet} !important; }
.link { color: ${dark.accent} !important; }
.code { background-color: ${dark.sunken} !important; color: ${dark.ink} !important; }
.button { background-color: ${dark.accent} !important; color: ${dark.onAccent} !important; }
.figure { border-color: ${dark.line} !important; }
}
`;
