/** Of recovery codes, and of new devices that others let in. */
export const recoveryTexts = {
  "settings.recovery": "Recovery",

  "codes.title": "Save your recovery codes",
  "codes.why":
    "There is no password and no e-mail to fall back on. If you lose all your devices, one of these codes lets you in to make a new passkey. Each works once.",
  "codes.where":
    "Print them, or keep them in a password manager. Whoever has one can take your account, so do not send them to anybody.",
  "codes.list": "Recovery codes",
  "codes.copy": "Copy",
  "codes.download": "Download",
  "codes.print": "Print",
  "codes.file": "Recovery codes of {name} on {host}",
  "codes.saved": "I have saved them",
  "codes.continue": "Continue",
  "codes.once": "They are not shown again.",

  "recovery.lead":
    "When all your devices are lost, a recovery code lets you make a new passkey. Using one signs out everything else.",
  "recovery.left": {
    one: "{n} code left",
    other: "{n} codes left",
  },
  "recovery.none": "No codes left. Make new ones now, while you are still signed in.",
  "recovery.made": "made {day}",
  "recovery.make": "Make new codes",
  "recovery.makeText":
    "When you make new codes, the old ones stop working at once, those on paper too.",
  "recovery.fresh": "Your new codes",
  "recovery.held":
    "A recovery code was used. Until {time} no passkey can be removed, so that nobody who found a code can lock you out.",
  "recovery.others": "Or with another device",
  "recovery.othersText":
    "While one of your devices is signed in, it can let a new one in: choose “Ask one of my other devices” where you sign in.",

  "signin.lost": "Lost your devices? Use a recovery code",
  "signin.ask": "Ask one of my other devices",
  "signin.ways": "Other ways to sign in",

  "useCode.title": "Use a recovery code",
  "useCode.lead":
    "It makes a new passkey here, and signs out all other devices of your account. The code is used up then.",
  "useCode.code": "Recovery code",
  "useCode.hint": "Sixteen letters and digits. Capitals, spaces and dashes do not matter.",
  "useCode.bad": "That is not a whole recovery code yet: it has sixteen letters and digits.",
  "useCode.deed": "Make a new passkey",

  "ask.title": "Ask another device",
  "ask.lead":
    "A device where you are signed in is asked to let this one in. Have it at hand, with Tempest open.",
  "ask.username": "Your user name",
  "ask.usernameHint": "It stands after the @ in your profile, on the other device too.",
  "ask.usernameNeeded": "Enter your user name.",
  "ask.deed": "Ask",
  "ask.numberTitle": "Type this number there",
  "ask.number": "Number {number}",
  "ask.waiting": "Waiting for your other device. This page goes on by itself.",
  "ask.waitingHint":
    "If nothing appears there, look whether Tempest is open and the user name is right.",
  "ask.yes": "Your other device said yes",
  "ask.passkey": "Make a passkey for this device, and you are in.",
  "ask.again": "Ask again",

  "approval.title": "Is this you?",
  "approval.who": "{device} wants to get into your account.",
  "approval.whoFrom": "{device}, {network}, wants to get into your account.",
  "approval.check":
    "Say yes only if you are in front of that device right now. It shows a number: type it here.",
  "approval.number": "Number on the new device",
  "approval.numberNeeded": "Enter the two digits that the new device shows.",
  "approval.approve": "Approve",
  "approval.deny": "That was not me",
  "approval.approved": "{device} may make a passkey now.",
  "approval.denied": "{device} was refused. Look whether you know all your devices.",
  "approval.gone": "The new device has stopped waiting.",

  "problem.invalid_recovery_code":
    "This code does not work: it was used, replaced, or is not quite right.",
  "problem.wrong_number":
    "That is not the number. To be safe, the new device was refused; it can ask again.",
  "problem.unknown_approval":
    "Nobody let this device in: the request was refused, or its time was over. Ask again.",
} as const;
