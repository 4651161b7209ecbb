import { Fingerprint, Smartphone } from "lucide-react";
import { lazy, type SubmitEvent, type ReactNode, Suspense, useEffect, useState } from "react";
import { useActions } from "../../app/store/react";
import type { Session } from "../../app/store/state";
import { fieldFault, useProblemText } from "../../app/ui/useProblemText";
import { useDeed } from "../../app/ui/useDeed";
import { useT } from "../../i18n/react";
import type { PasskeyPlace } from "../../shared/auth/passkeys";
import { RequestError } from "../../shared/http/problem";
import { Button } from "../../shared/ui/Button";
import { TextField } from "../../shared/ui/Field";
import { Logo } from "../../shared/ui/Logo";
import { GateArt } from "./GateArt";
import { HowItWorks } from "./HowItWorks";
import "./auth.css";

const AskDevice = lazy(() => import("../recovery/AskDevice"));
const UseCode = lazy(() => import("../recovery/UseCode"));

/** How one comes in: by a passkey that is there, or by what makes a new one. */
type Way = "passkey" | "code" | "ask";

type Because = Extract<Session, { readonly kind: "signed_out" }>["because"];

interface Props {
  because: Because;
  /** Instead of "Welcome": what one signs in for. */
  invitation?: ReactNode;
  /** The code of the invite that one came by. */
  invite?: string | undefined;
}

/** The gate: a passkey opens it, a name makes a new one. */
export function SignIn(props: Props): ReactNode {
  const [way, setWay] = useState<Way>("passkey");
  return (
    <div className="gate">
      <GateArt />
      <main className="form">
        <Logo />
        {way === "passkey" ? (
          <ByPasskey {...props} />
        ) : (
          <Suspense fallback={null}>{way === "code" ? <UseCode /> : <AskDevice />}</Suspense>
        )}
        {passkeysWork() && <OtherWays way={way} onWay={setWay} />}
      </main>
    </div>
  );
}

function ByPasskey({ because, invitation, invite }: Props): ReactNode {
  const t = useT();
  return (
    <>
      {invitation ?? (
        <div>
          <h1>{because === "never" ? t("signin.welcome") : t("signin.back")}</h1>
          <p className="lead">{because === "ended" ? t("signin.ended") : t("signin.lead")}</p>
        </div>
      )}
      {passkeysWork() ? <Ways invite={invite ?? null} /> : <NoPasskeys />}
      <p className="fine">
        {t("signin.fine")} <HowItWorks />
      </p>
    </>
  );
}

function OtherWays({ way, onWay }: { way: Way; onWay: (way: Way) => void }): ReactNode {
  const t = useT();
  const link = (to: Way, text: string): ReactNode =>
    way !== to && (
      <button
        type="button"
        className="link"
        onClick={() => {
          onWay(to);
        }}
      >
        {text}
      </button>
    );
  return (
    <nav className="ways" aria-label={t("signin.ways")}>
      {link("code", t("signin.lost"))}
      {link("ask", t("signin.ask"))}
      {link("passkey", t("signin.here"))}
    </nav>
  );
}

function passkeysWork(): boolean {
  return window.isSecureContext && "PublicKeyCredential" in window;
}

function NoPasskeys(): ReactNode {
  const t = useT();
  return (
    <p className="form-fault" role="alert">
      {window.isSecureContext ? t("signin.noPasskeys") : t("signin.notSecure")}
    </p>
  );
}

function Ways({ invite }: { invite: string | null }): ReactNode {
  const t = useT();
  const actions = useActions();
  const here = useDeed((place: PasskeyPlace) => actions.signIn(place));
  const [work, setWork] = useState<number | null>(null);
  const up = useDeed((displayName: string) =>
    actions.signUp({ displayName, invite, onWork: setWork }).finally(() => {
      setWork(null);
    }),
  );
  useAutofill();
  const busy = here.busy || up.busy;
  return (
    <>
      <Button
        look="primary"
        big
        icon={Fingerprint}
        busy={busy}
        onClick={() => void here.run("dialog")}
      >
        {t("signin.here")}
      </Button>
      <Button big icon={Smartphone} busy={busy} onClick={() => void here.run("other device")}>
        {t("signin.other")}
      </Button>
      <Refusal error={here.error} />
      <div className="or">{t("signin.new")}</div>
      <SignUp busy={busy} error={up.error} onName={(name) => void up.run(name)} />
      {work !== null && <Work share={work} />}
    </>
  );
}

/** How much of the puzzle was tried that a new account costs here. It may be done before the end. */
function Work({ share }: { share: number }): ReactNode {
  const t = useT();
  return (
    <div className="work">
      <p role="status">{share < 1 ? t("signin.working") : t("signin.worked")}</p>
      <progress value={share} aria-label={t("signin.puzzle")} />
    </div>
  );
}

/** A browser that knows a passkey offers it in the name field by itself. */
function useAutofill(): void {
  const actions = useActions();
  useEffect(() => {
    const stop = new AbortController();
    actions.signInByAutofill(stop.signal).catch(() => undefined); // an offer that was not taken
    return () => {
      stop.abort();
    };
  }, [actions]);
}

function SignUp(props: {
  busy: boolean;
  error: unknown;
  onName: (name: string) => void;
}): ReactNode {
  const t = useT();
  const [name, setName] = useState("");
  const [asked, setAsked] = useState(false);
  const empty = name.trim() === "";
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (!empty && !props.busy) {
      props.onName(name.trim());
    }
  };
  return (
    <form onSubmit={submit} noValidate>
      <TextField
        label={t("signin.name")}
        value={name}
        maxLength={32}
        autoComplete="username webauthn"
        fault={asked && empty ? t("signin.nameNeeded") : fieldFault(props.error, "display_name")}
        onChange={(event) => {
          setName(event.target.value);
        }}
      />
      <Refusal error={props.error} />
      <Button type="submit" big busy={props.busy}>
        {t("signin.create")}
      </Button>
    </form>
  );
}

/** Nothing for a dialog that was closed: the person knows. */
function Refusal({ error }: { error: unknown }): ReactNode {
  const words = useProblemText();
  const quiet = error === null || (error instanceof RequestError && error.code === "aborted");
  return (
    !quiet && (
      <p className="form-fault" role="alert">
        {words(error)}
      </p>
    )
  );
}
