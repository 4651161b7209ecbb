/** Of the dialog that asks for the passkey before a deed that matters. */
export const stepUpTexts = {
  "stepup.title": "Is it you?",
  "stepup.why":
    "This needs your passkey once more, so that nobody else can do it with a device that you left open.",
  "stepup.use": "Use your passkey",
  "stepup.addPasskey": "Add a passkey to your account",
  "stepup.removePasskey": "Remove a passkey from your account",
  "stepup.removeDevice": "Sign another device out",
  "stepup.signOutOthers": "Sign out all your other devices",
  "stepup.newCodes": "Make new recovery codes; the old ones stop working",
  "stepup.approve": "Let a new device into your account",
  "stepup.deleteGuild": "Delete the server {name}",
  "stepup.transferGuild": "Give the server {name} to somebody else",
  "stepup.administrator": "Give the right of an administrator, who may do everything",
  "stepup.other": "Do what you have just asked for",
} as const;
