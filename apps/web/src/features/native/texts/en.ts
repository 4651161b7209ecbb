/** Of the page where an app outside the browser is let in. */
export const nativeTexts = {
  "native.title": "Sign in to {app}?",
  "native.lead":
    "{app} on this computer asks to be signed in with your account. It gets a key of its own, which you can remove at any time in your settings.",
  "native.returns": "It waits at {address}, an address inside this computer.",
  "native.warn": "Go on only if you started {app} yourself just now.",
  "native.continue": "Continue with your passkey",
  "native.app.tempest-desktop": "Tempest for desktop",
  "native.app.tempest-cli": "Tempest on the command line",
  "native.done": "You can go back to {app}",
  "native.doneText": "It has what it needs. This page can be closed.",
  "native.badTitle": "This request cannot be answered",
  "native.badText":
    "Nothing was sent anywhere. Start again from the app; if that does not help, it may need an update.",
  "native.bad.repeated": "Something in the address stands there twice.",
  "native.bad.response_type": "The app asks for something other than a code (response_type).",
  "native.bad.client_id": "This server does not know the app that asks (client_id).",
  "native.bad.redirect_uri":
    "The app does not wait inside this computer, at 127.0.0.1 or [::1] (redirect_uri).",
  "native.bad.state": "The app did not mark its request (state).",
  "native.bad.code_challenge":
    "The proof that only this app can use the code is missing (code_challenge).",
  "native.bad.code_challenge_method": "The app must use the method S256 (code_challenge_method).",
  "native.bad.dpop_jkt": "The app did not say which key it will use (dpop_jkt).",
} as const;
