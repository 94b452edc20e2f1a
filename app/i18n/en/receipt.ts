import type { receipt as spanish } from "../es/receipt.ts";
import type { Text } from "../text.ts";

export const receipt: Record<keyof typeof spanish, Text> = {
  "donation.title": "Your donation",
  "donation.waiting": "Waiting for the bank's word",
  "donation.waiting.says":
    "The payment is on its way. It usually takes a few seconds. Your match is still held.",
  "donation.looksAgain": "This page looks again by itself every three seconds.",
  "donation.look": "Look again",
  "donation.unpaid": "Not paid yet",
  "donation.unpaid.says": "Nothing has been charged. The match is held while the payment page is open.",
  "donation.pay": "Go to payment",
  "donation.again": "Give again",
  "donationState.paid": "Thank you! Your donation has arrived",
  "donationState.paid.means":
    "{amount} are for {name}. The receipt goes to your e-mail. What comes next: if the campaign is funded, the money is handed over in tranches; if not, you get all of it back.",
  "donationState.held": "Thank you: your donation is being reviewed",
  "donationState.held.means":
    "The payment of {total} has arrived and is safe. Before it counts, a person checks some details; the match is still held.",
  "donationState.abandoned": "This donation was not paid",
  "donationState.abandoned.means":
    "The time to pay is over and nothing was charged. The match returned to the fund.",
  "donationState.refund_due": "Refund on its way",
  "donationState.refund_due.means":
    "It was decided to give back {refunded}. It usually reaches the card in five to ten days.",
  "donationState.partly_refunded": "Thank you: part of your donation was given back",
  "donationState.partly_refunded.means":
    "Of {amount}, {refunded} were given back. The rest stays in the campaign.",
  "donationState.partly_lost": "Thank you: your bank took a part back",
  "donationState.partly_lost.means":
    "Of {amount}, your bank gave {refunded} back to the card. The rest stays in the campaign.",
  "donationState.refunded": "Your donation was given back",
  "donationState.refunded.means": "{refunded} went back to the card. The match returned to the fund.",
  "donationState.disputed": "Your bank is looking into this payment",
  "donationState.disputed.means":
    "The bank asked for {disputed} back. Until it decides, the donation and its match are set aside. If it was a mistake, tell your bank that you withdraw the claim: then all goes on as before.",
  "donationState.disputed.over.means":
    "The bank asked for {disputed} back, and the campaign ended without reaching its goal. Nothing is given back twice: if the bank keeps the money, it gives it to you; if it lets go, we do. If it was a mistake, tell your bank that you withdraw the claim.",
  "donationState.reversed": "This donation was recorded by mistake",
  "donationState.reversed.means":
    "A donation in hand of {amount} had been confirmed that did not arrive. Two people corrected it: it does not count for the campaign.",
  "donationState.lost": "The bank gave this payment back",
  "donationState.lost.means":
    "{disputed} went back to the card by the bank's decision. The match returned to the fund.",
  "donationState.parked": "We are looking into your payment",
  "donationState.parked.means":
    "What arrived does not agree with this donation. The money is set aside and safe; a person is checking it and will write to you.",
  "refundWays.undelivered": "The card did not take the refund",
  "refundWays.undelivered.says":
    "{amount} did not reach the card; this often happens when it is closed or has expired. We pay it by bank transfer: tell us to which account.",
  "refundWays.account": "To which account?",
  "refundWays.account.other": "Change the account",
  "refundWays.account.hint":
    "Bank, account number, and name and document of its holder. It is kept encrypted, seen only by who makes the transfer, and deleted afterwards. Never write your card's number or passwords.",
  "refundWays.account.send": "Keep the account",
  "refundWays.account.kept": "We kept the account on {date}. We write to you once the transfer is made.",
  "refundWays.account.missing":
    "Nothing was kept: write the bank, the number of the account and its holder, in 8 to 300 letters.",
  "refundWays.contact": "Would you rather write to us, or can you not use the form?",
  "refundWays.transferred": "Paid by transfer",
  "refundWays.transferred.says":
    "{amount} were paid to you by bank transfer on {date}. If you do not see it in your account, write to {contact}.",
  "donationState.refund_due.undelivered": "A refund is still due",
  "donationState.refund_due.undelivered.means":
    "It was decided to give {refunded} back. The match goes back to the fund.",
  "donationState.refunded.transferred.means":
    "{refunded} were given back to you. The match went back to the fund.",
  "receipt.title": "What you gave",
  "receipt.code": "Donation code",
  "receipt.campaign": "Campaign",
  "receipt.paidAt": "Paid on",
  "receipt.gift": "Donation",
  "receipt.tip": "Tip for the platform",
  "receipt.feeCover": "Fee covered (estimated)",
  "receipt.total": "Total charged",
  "receipt.toPay": "Total to pay",
  "receipt.refunded": "Given back",
  "receipt.toRefund": "To be given back",
  "receipt.lost": "Taken by your bank",
  "receipt.match": "Match: {amount}, at {ratio} for 1.",
  "receipt.match.none": "This donation has no match.",
  "receipt.match.returned.refund": "The match of this donation went back to the fund with the refund.",
  "receipt.match.returned.loss":
    "The match of this donation went back to the fund, because the bank took the payment back.",
  "receipt.match.returned.refundAndLoss":
    "The match of this donation went back to the fund, with what was given back and what the bank took.",
  "receipt.match.returned.correction":
    "The match of this donation went back to the fund, because it had been recorded by mistake.",
  "receipt.match.returned.campaign":
    "The match of this donation went back to the fund, because the campaign ended without earning it.",
  "receipt.match.refused": "After a review this donation stays without match. It is still with the campaign.",
  "receipt.match.partReturned": "With the part given back, its part of the match went back to the fund.",
  "receipt.match.held": "It is held for this donation.",
  "receipt.match.conditional": "It is conditional: earned when the campaign meets its condition.",
  "receipt.match.until_goal":
    "It belongs to the campaign if it reaches its goal; if not, it goes back to the fund and the donation back to you.",
  "receipt.match.earned": "It is earned: it belongs to the campaign.",
  "book.title": "In the journal",
  "book.lead": "The entries of this donation in the journal. Nothing is erased: a correction is a new entry.",
  "book.number": "No.",
  "book.kind": "What happened",
  "book.at": "When",
  "book.amount": "Amount",
  "entry.match-reserved": "Match held",
  "entry.match-expired": "Reservation ended",
  "entry.match-granted": "Match added",
  "entry.match-returned": "Match returned to the fund",
  "entry.donation-captured": "Donation charged",
  "entry.donation-received": "Donation received",
  "entry.payment-parked": "Payment set aside for review",
  "entry.fee-charged": "Processor's fee",
  "entry.refund-decided": "Refund decided",
  "entry.refund-settled": "Refund delivered",
  "entry.refund-failed": "Refund not delivered",
  "entry.refund-transferred": "Refund paid by bank transfer",
};
