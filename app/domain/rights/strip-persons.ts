/** Names in what Stripe tells under which a person stands: who pays, from where, and with which card. */
const ofPersons = new Set([
  "billing_details",
  "customer_details",
  "customer_email",
  "receipt_email",
  "receipt_url",
  "shipping",
  "shipping_details",
  "collected_information",
  "payment_method_details",
  "customer_purchase_ip",
  "customer_email_address",
  "customer_name",
  "evidence",
  "email",
  "phone",
  "ip_address",
  "ip_address_location",
]);

/** An event as Stripe sent it, without who paid: ids, amounts, dates and words for states stay. What is no JSON is emptied. */
export function stripPersons(payload: string): string {
  try {
    return JSON.stringify(JSON.parse(payload, (name, value) => (ofPersons.has(name) ? null : value)));
  } catch {
    return "";
  }
}
