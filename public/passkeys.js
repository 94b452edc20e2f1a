// Makes passkeys and signs in with them, where the browser knows how. Without this the code by e-mail does the same.
for (const form of document.querySelectorAll("form[data-passkey]")) {
  if (!window.PublicKeyCredential) continue;
  const { answer } = form.elements;
  const output = form.querySelector("output");
  form.hidden = false;
  // An answer opens once: coming back to the page, the device is asked anew.
  addEventListener("pageshow", () => {
    answer.value = "";
  });
  form.addEventListener("submit", async (event) => {
    if (answer.value) return;
    event.preventDefault();
    output.hidden = true;
    try {
      const asked = await fetch(form.dataset.passkey);
      if (!asked.ok) throw new Error("not asked");
      answer.value = JSON.stringify(await ask(await asked.json()));
      form.requestSubmit();
    } catch {
      // Not wanted, not there, or not reached: nothing was changed.
      output.hidden = false;
    }
  });
}

async function ask({ challenge, user, excludeCredentials = [], ...rest }) {
  const publicKey = { ...rest, challenge: toBytes(challenge) };
  if (!user) return told(await navigator.credentials.get({ publicKey }));
  publicKey.user = { ...user, id: toBytes(user.id) };
  publicKey.excludeCredentials = excludeCredentials.map((one) => ({ ...one, id: toBytes(one.id) }));
  return told(await navigator.credentials.create({ publicKey }));
}

function told({ id, rawId, type, response }) {
  const parts = ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"];
  const known = parts.filter((part) => response[part]).map((part) => [part, toText(response[part])]);
  const transports = response.getTransports?.();
  return {
    id,
    rawId: toText(rawId),
    type,
    clientExtensionResults: {},
    response: { ...Object.fromEntries(known), transports },
  };
}

function toBytes(text) {
  return Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (letter) =>
    letter.charCodeAt(0),
  );
}

function toText(bytes) {
  return btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replace(/=+$/, "");
}
