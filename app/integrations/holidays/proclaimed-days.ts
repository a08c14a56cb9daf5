/** Days that a country proclaimed for once, which the package does not know or did not in earlier versions. */
export const proclaimedDays: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
	// Public Holidays Act 36 of 1994, section 2A.
	ZA: [
		// Proclamation Notice 38 of 2021, Government Gazette 45354.
		["2021-11-01", "Local government elections"],
		// Christmas Day was a Sunday, and Monday the Day of Goodwill: announced by the Presidency in December 2022.
		["2022-12-27", "Public holiday after Christmas Day"],
		// Proclaimed together with the date of the elections, Government Gazette of 23 February 2024.
		["2024-05-29", "National and provincial elections"],
	],
};
