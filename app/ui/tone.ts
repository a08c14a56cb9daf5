/** What a colour means. Never colour alone: an icon, a word or a hatch goes with it. */
export type Tone = "billable" | "internal" | "leave" | "holiday" | "warning" | "danger" | "accent";
