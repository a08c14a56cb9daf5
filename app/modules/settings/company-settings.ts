import { colour } from "./kinds/colour.ts";
import { currency } from "./kinds/currency.ts";
import { locale } from "./kinds/locale.ts";
import { logo } from "./kinds/logo.ts";
import { neededText } from "./kinds/needed-text.ts";
import { timeZone } from "./kinds/time-zone.ts";
import { vatNumber } from "./kinds/vat-number.ts";
import { setting } from "./setting.ts";

/** Who the company is, how it is recognised, and how it writes. */
export const companySettings = {
	COMPANY_NAME: setting({
		group: "company",
		title: "Company name",
		help: "On every page and mail of the workspace.",
		kind: neededText(100, "Type the company’s name."),
		usual: "",
		column: "name",
	}),
	LOGO: setting({
		group: "company",
		title: "Logo",
		help: "Beside the workspace’s name, where people sign in, and above each mail.",
		kind: logo,
		usual: null,
	}),
	BRAND_COLOUR: setting({
		group: "company",
		title: "Colour",
		help: "Behind the workspace’s initials, where people sign in, and above each mail. Text on it is black or white, whichever reads better.",
		kind: colour,
		usual: null,
	}),
	VAT_NUMBER: setting({
		group: "company",
		title: "VAT number",
		help: "For your tax invoices, which are coming.",
		kind: vatNumber,
		usual: null,
	}),
	TIME_ZONE: setting({
		group: "company",
		title: "Time zone",
		help: "Your days begin and end by this clock. Time that was captured stays on its day.",
		kind: timeZone,
		usual: "Africa/Johannesburg",
		isDated: true,
		column: "timeZone",
	}),
	LOCALE: setting({
		group: "company",
		title: "Language and region",
		help: "How dates, times and numbers are written, for whoever has not chosen their own. The text stays English.",
		kind: locale,
		usual: "en-ZA",
		column: "locale",
	}),
	CURRENCY: setting({
		group: "company",
		title: "Currency",
		help: "What you bill in, with rates and invoices, which are coming. An amount keeps the currency it was written in.",
		kind: currency,
		usual: "ZAR",
	}),
} as const;
