/** What is wrong when somebody changes their password, by field. */
export type PasswordErrors = { password?: string; newPassword?: string };
