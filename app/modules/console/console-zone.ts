/** Where the product team's clocks are. */
export const consoleZone = "Africa/Johannesburg";
