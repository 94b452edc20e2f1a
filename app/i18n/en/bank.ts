import type { Text } from "../text.ts";

export const bank = {
  "bank.title": "Statement of the bank",
  "bank.lead":
    "Each line of the statement is matched with the movement of the book that it is. So one sees what the bank has and the book does not, and the other way round. Importing moves no money.",
  "bank.import": "Import a statement (CSV)",
  "bank.import.hint":
    "A CSV as the bank gives it, up to 5 MB: a column of dates (day/month/year) and one of amounts, or of debits and credits. With one of references lines are matched better; if it has the currency, that is checked. It may have days that are there already: they are not repeated.",
  "bank.file": "File",
  "bank.currency": "Currency of the account",
  "bank.mark": "How the bank writes numbers",
  "bank.mark.seen": "The file shows it",
  "bank.import.do": "Import",
  "bank.imported": {
    one: "{count} new line; {known} were there.",
    other: "{count} new lines; {known} were there.",
  },
  "bank.matched": {
    one: "{matched} of {count} line has its movement.",
    other: "{matched} of {count} lines have their movement.",
  },
  "bank.open": { one: "{count} line without a movement", other: "{count} lines without a movement" },
  "bank.open.lead":
    "The bank shows them and it is not known yet which movement of the book they are. Say which it is, or record what is missing.",
  "bank.candidate": "{kind}, {day}, entry {entry}",
  "bank.candidate.batch": "{kind}, {day}, all in one line",
  "bank.candidate.named": "same reference",
  "bank.match": "It is this one",
  "bank.unknown.left":
    "The book has no movement of that amount. See at the bank what it is and record it where it belongs. If it is a charge of the bank, propose it below.",
  "bank.unknown.came":
    "The book has no movement of that amount. See at the bank what it is and record it where it belongs.",
  "bank.returned": "It seems that the payout of {name} ({title}) came back.",
  "bank.returned.record": "Record that it came back",
  "bank.charge": "It is a charge of the bank",
  "bank.charge.reason": "What for",
  "bank.charge.hint": "For instance: commission on a transfer, a tax. The platform pays it.",
  "bank.charge.propose": "Propose as a charge of the bank",
  "bank.charge.proposed": "Proposed as a charge of the bank: {reason}",
  "bank.charge.waiting": {
    one: "{count} charge of the bank waits for a second person",
    other: "{count} charges of the bank wait for a second person",
  },
  "bank.charge.undo": "Undone under “Corrections”, entry {entry}",
  "bank.waiting.deposit": "A deposit of that amount waits to be confirmed",
  "bank.waiting.capital": "The platform’s own money of that amount waits to be confirmed",
  "bank.waiting.repayment": "A repayment of that amount waits to be confirmed",
  "bank.waiting.banking": "Cash handed in of that amount waits to be confirmed",
  "bank.waiting.gift": "A gift by transfer of that amount waits to be confirmed",
  "bank.waiting.release": "A release of that amount waits for its payout to be recorded",
  "bank.waiting.return": "Money of that amount on its way back to a matcher waits to be recorded as sent",
  "bank.waiting.refund": "A refund of that amount waits for its transfer to be recorded",
  "bank.missing": {
    one: "{count} movement of the book that the bank does not show",
    other: "{count} movements of the book that the bank does not show",
  },
  "bank.missing.lead":
    "They are in days of the imported statements. Look for them at the bank: if they are not there, whoever recorded them was mistaken, and two people correct it under “Corrections”.",
  "bank.day": "Day",
  "bank.entry": "Entry",
  "bank.lately": "Matched lately",
  "bank.found": "found by itself",
  "bank.chosen": "said by a person",
  "bank.unmatch": "It is not that one",
  "bank.refusal.no_file": "The file is missing.",
  "bank.refusal.file_too_large": "The file has more than 5 MB: export fewer days.",
  "bank.refusal.no_table": "That is no CSV file. Nothing was kept.",
  "bank.refusal.no_header":
    "The columns were not found: there must be one called Fecha or Date, and one called Monto or Amount, or Débito and Crédito. Nothing was kept.",
  "bank.refusal.no_lines": "The file has no line with a date and an amount. Nothing was kept.",
  "bank.refusal.too_many_lines": "There are more than 20,000 lines: export fewer days. Nothing was kept.",
  "bank.refusal.numbers_unclear":
    "It cannot be seen how the bank writes numbers: is 1.234 a thousand or one with decimals? Say so below and choose the file again. Nothing was kept.",
  "bank.refusal.wrong_date": "Row {row}: “{typed}” is no day (day/month/year). Nothing was kept.",
  "bank.refusal.wrong_row":
    "Row {row}: “{typed}” is not understood: it has more cells than the header (a separator inside a text, perhaps), or debit and credit at once. Correct it in the file. Nothing was kept.",
  "bank.refusal.wrong_amount": "Row {row}: “{typed}” is no amount. Nothing was kept.",
  "bank.refusal.wrong_currency":
    "Row {row}: it says “{typed}”, and the account that you chose is in {currency}. Choose the currency of that account, or a file with one currency only. Nothing was kept.",
  "bank.refusal.unknown_line": "That line is no longer there.",
  "bank.refusal.line_matched": "That line has its movement already.",
  "bank.refusal.nothing_taken": "Money came by that line: it is no charge of the bank.",
  "bank.refusal.charge_proposed_before":
    "That line is proposed as a charge of the bank: that is decided first.",
  "bank.refusal.charge_booked":
    "That line is a charge of the bank. It is undone under “Corrections”, by two people.",
  "bank.refusal.unknown_charge": "There is no such charge of the bank.",
  "bank.refusal.not_that_movement": "That movement is another line's already, or this one has its own.",
} satisfies Record<string, Text>;
