/** Resend's error names that the emulator uses, with the status each is answered with. */
const STATUS = {
  validation_error: 422,
  missing_required_field: 422,
  missing_api_key: 401,
  invalid_api_key: 403,
  not_found: 404,
  method_not_allowed: 405,
  invalid_idempotency_key: 400,
  invalid_idempotent_request: 409,
  concurrent_idempotent_requests: 409,
  rate_limit_exceeded: 429,
  application_error: 500,
} as const;

export type MailErrorName = keyof typeof STATUS;
export type MailAnswer = { status: number; body: object; headers?: Record<string, string> };

/** An error in Resend's shape: `{"statusCode":422,"name":"validation_error","message":"…"}`. */
export function mailError(name: MailErrorName, message: string): MailAnswer {
  const headers: Record<string, string> | undefined =
    name === "rate_limit_exceeded" ? { "retry-after": "1" } : undefined;
  return { status: STATUS[name], body: { statusCode: STATUS[name], name, message }, headers };
}
