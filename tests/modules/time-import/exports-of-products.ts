/** Small files as the products write them, by their documented columns. */
export const togglFile = [
	"User,Email,Client,Project,Task,Description,Billable,Start date,Start time,End date,End time,Duration,Tags,Amount ()",
	'Ann Bester,ann@acme.example,Mzansi Mutual,Payroll migration,,Data mapping,Yes,2026-03-02,09:00:00,2026-03-02,10:30:00,01:30:00,"dev, on site",',
	'Ann Bester,ann@acme.example,Mzansi Mutual,Payroll migration,,"Call, with ""Thabo""",No,2026-03-02,23:30:00,2026-03-03,00:45:00,01:15:00,,',
].join("\n");

export const clockifyFile = [
	'"Project","Client","Description","Task","User","Group","Email","Tags","Billable","Start Date","Start Time","End Date","End Time","Duration (h)","Duration (decimal)","Billable Rate (USD)","Billable Amount (USD)"',
	'"Website","Acme","Review","Design","Ann Bester","","ann@acme.example","dev","Yes","03/25/2026","01:26:00 PM","03/25/2026","02:43:00 PM","01:17:00","1.28","0.00","0.00"',
].join("\r\n");

export const harvestFile = [
	"Date,Client,Project,Project Code,Task,Notes,Hours,Hours Rounded,Billable?,Invoiced?,Approved?,First Name,Last Name,Employee Id,Roles,Employee?,Billable Rate,Billable Amount,Cost Rate,Cost Amount,Currency,External Reference URL",
	"2026-03-04,Globex,Brand Identity,GL-01,Design,Logo concepts,1.27,1.5,Yes,No,No,Ann,Bester,,Design,Yes,150.0,225.0,0,0,USD,",
].join("\n");

export const kimaiFile = [
	"Date;From;To;Duration;Currency;Total price;Internal price;Hourly price;Fixed price;Name;User;Email;Staff number;Customer;Project;Activity;Description;Billable;Tags;Type",
	'2026-03-05;12:00;12:06;"0,11";EUR;0;0;0;84;Ann Bester;ann;ann@acme.example;;Customer Name;project name;Consulting;;1;"foo, bar";timesheet',
].join("\r\n");
