import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { Button } from "#app/components/button.tsx";
import { TextField } from "#app/components/field.tsx";

/** One line with its one act. */
export function Act({
  id,
  intent,
  label,
  children,
}: {
  id: string;
  intent: string;
  label: string;
  children: ReactNode;
}) {
  return (
    <Form method="post" encType="multipart/form-data" className="act-line">
      <span>{children}</span>
      <input type="hidden" name="id" value={id} />
      <Button name="intent" value={intent}>
        {label}
      </Button>
    </Form>
  );
}

/** An act that needs a line in words: a bank's reference, or a reason. */
export function NotedAct(of: {
  id: string;
  intent: string;
  label: string;
  note: string;
  typed: string;
  /** The most signs that fit. */
  most?: number;
  /** Rarely needed: opened by who needs it. */
  isFolded?: boolean;
  /** Open though nothing was typed: it was refused. */
  isOpen?: boolean;
  children: ReactNode;
}) {
  const { id, intent, label, note, typed, most = 120, isFolded, isOpen = false, children } = of;
  const form = (
    <Form method="post" className="stack">
      <input type="hidden" name="id" value={id} />
      <TextField
        name="reference"
        id={`reference-${intent}-${id}`}
        label={note}
        defaultValue={typed}
        maxLength={most}
        required
      />
      <Button name="intent" value={intent}>
        {label}
      </Button>
    </Form>
  );
  if (!isFolded)
    return (
      <div className="sheet stack">
        <p>{children}</p>
        {form}
      </div>
    );
  return (
    <details className="sheet" open={isOpen || typed !== ""}>
      <summary>{children}</summary>
      {form}
    </details>
  );
}
