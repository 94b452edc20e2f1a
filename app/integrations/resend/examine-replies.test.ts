import { expect, test } from "vitest";
import { examineReplies } from "./examine-replies.server.ts";

const refuse = (code: string) => () => Promise.reject(Object.assign(new Error(code), { code }));

test("answers reach a mailbox whose domain names a mail server; that domain alone is asked, in small letters", async () => {
  const asked: string[] = [];
  const findings = await examineReplies('"a@b"@Ayuda.Example.ORG', async (domain) => {
    asked.push(domain);
    return [{ exchange: "" }, { exchange: "mx.example.org" }];
  });
  expect(findings).toEqual([{ what: 'answers to our e-mails reach "a@b"@Ayuda.Example.ORG', isGood: true }]);
  expect(asked).toEqual(["ayuda.example.org"]);
});

test.each([
  ["names none", async () => []],
  ["says that it takes no mail", async () => [{ exchange: "" }]],
  ["says so with a dot", async () => [{ exchange: "." }]],
  ["has no such record", refuse("ENODATA")],
  ["is not there", refuse("ENOTFOUND")],
])("a domain that %s takes no answers: another mailbox is to be set", async (_, resolve) => {
  expect(await examineReplies("ayuda@example.org", resolve)).toEqual([
    {
      what: "answers to our e-mails reach ayuda@example.org",
      isGood: false,
      fix: "no mail server is named for example.org: set MAIL_REPLY_TO to a mailbox that somebody reads",
    },
  ]);
});

test("name servers that do not answer say nothing of the domain: the network is to be looked at, not the mailbox", async () => {
  const [finding] = await examineReplies("ayuda@example.org", refuse("ETIMEOUT"));
  expect(finding).toMatchObject({ isGood: false, fix: expect.stringContaining("network") });
  expect(finding).toMatchObject({ fix: expect.not.stringContaining("MAIL_REPLY_TO") });
});
