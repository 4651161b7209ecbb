import { createStore } from "zustand/vanilla";
import { patchMessage, postMessage, postTyping } from "../../features/messages/api";
import { KeptLogs } from "../../features/messages/kept";
import { Outbox } from "../../features/outbox/outbox";
import { OutboxStore } from "../../features/outbox/store";
import { DraftStore } from "../../features/drafts/store";
import { SettingsStore } from "../../features/settings/store";
import { askForStepUp, giveUpAll } from "../../features/stepup/asking";
import { TypingAnnouncer } from "../../features/typing/announcer";
import { Login } from "../../shared/auth/login";
import { DeviceKey, type Signer } from "../../shared/auth/signer";
import { Gateway } from "../../shared/gateway/connection";
import { RequestError } from "../../shared/http/problem";
import { createHttp, type Http } from "../../shared/http/request";
import { ServerClock, signedFetch } from "../../shared/http/signedFetch";
import { type Database, openDatabase } from "../../shared/storage/database";
import { Tabs } from "../../shared/storage/tabs";
import { withEntry } from "../../shared/world";
import type { Actions } from "./actions";
import { createActions } from "./createActions";
import { AccountWatch } from "./accountWatch";
import { Conversations } from "./conversations";
import { NewestMessages } from "./newest";
import { Persistence } from "./persistence";
import { ReadMarks } from "./readMarks";
import { SessionLife } from "./session";
import { type AppState, initialState } from "./state";
import type { Store } from "./store";
import { Sync } from "./sync";
import { SyncedSettings } from "./syncedSettings";

/** The client without its pixels. */
export interface App {
  readonly store: Store;
  readonly actions: Actions;
  /** Reads what was kept, connects, and goes on until the returned function is called. */
  start(): () => void;
}

/** What is taken from the browser, so that a test can give its own. */
export interface Environment {
  /** The origin of the API and of this page. */
  readonly origin: string;
  readonly openSocket: (url: string) => WebSocket;
  readonly now: () => number;
  readonly random: () => number;
  /** Of the database, the locks and the channel between tabs. */
  readonly name: string;
}

export function browserEnvironment(): Environment {
  return {
    origin: location.origin,
    openSocket: (url) => new WebSocket(url),
    now: () => Date.now(),
    random: () => Math.random(),
    name: "tempest",
  };
}

export async function createApp(environment: Environment = browserEnvironment()): Promise<App> {
  const database = await openDatabase(environment.name);
  return wire(environment, database);
}

/** Everything that knows everything else, put together by hand. */
function wire(environment: Environment, database: Database): App {
  const { origin, now, random } = environment;
  const settingsStore = new SettingsStore(localStorage);
  const drafts = new DraftStore(localStorage);
  const tabs = new Tabs(environment.name);
  const store: Store = createStore<AppState>(() => ({
    ...initialState,
    settings: settingsStore.load(),
    drafts: drafts.all(),
  }));

  const clock = new ServerClock(now);
  const signer: Signer = new DeviceKey(database, clock.seconds);
  const send = signedFetch(signer, origin, clock);
  const login = new Login(database, send, now, () => {
    void session.ended();
  });
  const http = withProbe(createHttp(send, login, askForStepUp), () => {
    gateway.wake();
  });

  const kept = new KeptLogs(database);
  const outbox = new Outbox({
    store: new OutboxStore(database),
    post: (pending, signal) => postMessage(http, pending, signal),
    revise: async ({ channel_id, id }, content) => {
      const message = await patchMessage(http, channel_id, id, content);
      sync.dispatch({
        op: "dispatch",
        stream: message.guild_id,
        seq: null,
        event: { type: "MESSAGE_UPDATE", data: message },
      });
    },
    isConnected: () => store.getState().connection.status === "online",
    now,
    onChange: (channelId, queue) => {
      store.setState((state) => ({ outbox: withEntry(state.outbox, channelId, queue) }));
    },
    onSent: (message) => {
      sync.dispatch({
        op: "dispatch",
        stream: message.guild_id,
        seq: null,
        event: { type: "MESSAGE_CREATE", data: message },
      });
    },
    tellTabs: () => {
      tabs.tell({ kind: "outbox" });
    },
  });
  const conversations = new Conversations(store, http, kept);
  const readMarks = new ReadMarks(store, http);
  const newest = new NewestMessages(store, http);
  const account = new AccountWatch(store, http, login);
  const typing = new TypingAnnouncer((channelId) => postTyping(http, channelId), now);
  const sync = new Sync(store, now, (events) => {
    for (const { event } of events) {
      if (event.type === "MESSAGE_CREATE" && event.data.nonce !== null) {
        outbox.arrived(event.data.nonce);
      }
      if (event.type === "MESSAGE_DELETE") {
        newest.afterDelete(event.data);
      }
      if (event.type === "SECURITY_EVENT_CREATE") {
        void account.happened(event.data);
      }
    }
  });
  const settings = new SyncedSettings(store, http, settingsStore, (status) => {
    gateway.sendPresence(status);
  });

  let fresh = false;
  const gateway = new Gateway(
    {
      url: `${origin.replace(/^http/, "ws")}/gateway?encoding=cbor`,
      openSocket: environment.openSocket,
      credentials: async (nonce, { refused }) => {
        const token = await (refused === null
          ? login.accessToken()
          : login.accessTokenInstead(refused));
        const target = { method: "GET", url: `${origin}/gateway`, nonce, accessToken: token };
        return { token, proof: await signer.proof(target) };
      },
      cursors: () => sync.cursors(),
      now,
      random,
    },
    {
      onStatus: (connection) => {
        store.setState({ connection });
        if (connection.status === "online") {
          cameOnline();
        }
      },
      onReady: (ready) => {
        fresh = true;
        sync.ready(ready);
        settings.receive(ready.settings);
      },
      onResumed: (resumed) => {
        sync.resumed(resumed);
      },
      onDispatch: (frame) => {
        sync.dispatch(frame);
      },
      onUnknown: (stream, seq) => {
        sync.passed(stream, seq);
      },
      onRevoked: () => {
        void session.ended();
      },
    },
  );

  function cameOnline(): void {
    readMarks.onOnline();
    void account.readApprovals();
    if (fresh) {
      conversations.onFreshWorld();
    } else {
      conversations.onOnline();
    }
    fresh = false;
    outbox.wake();
    settings.announce();
  }

  const persistence = new Persistence(store, database, kept, now);
  const session = new SessionLife({
    store,
    http,
    login,
    signer,
    database,
    tabs,
    drafts,
    settings: settingsStore,
    persistence,
    onBegin: async (userId) => {
      persistence.start();
      gateway.start();
      await outbox.start(userId);
    },
    onEnd: () => {
      giveUpAll();
      gateway.stop();
      sync.stop();
      persistence.stop();
      outbox.stop();
      readMarks.stop();
      newest.stop();
      conversations.stop();
    },
  });

  const actions = createActions({
    store,
    http,
    session,
    settings,
    conversations,
    readMarks,
    outbox,
    drafts,
    typing,
    sync,
    now,
    reconnect: () => {
      gateway.wake();
    },
  });

  return {
    store,
    actions,
    start() {
      const ends = [
        drafts.watch((channelId, draft) => {
          store.setState((state) => ({ drafts: withEntry(state.drafts, channelId, draft) }));
        }),
        settingsStore.watch((changed) => {
          store.setState({ settings: changed });
        }),
      ];
      const save = () => {
        void persistence.save();
      };
      const tell = () => {
        if (document.visibilityState === "hidden") {
          readMarks.onHidden();
        }
      };
      window.addEventListener("pagehide", save);
      document.addEventListener("visibilitychange", tell);
      tabs.listen((message) => {
        if (message.kind === "outbox") {
          void outbox.refresh();
        } else {
          void session.heard(message);
        }
      });
      void session.restore();
      return () => {
        window.removeEventListener("pagehide", save);
        document.removeEventListener("visibilitychange", tell);
        ends.forEach((end) => {
          end();
        });
        session.leave();
        tabs.close();
        database.close();
      };
    },
  };
}

/** A request without an answer puts the line in doubt: the gateway makes sure of its own. */
function withProbe(http: Http, probe: () => void): Http {
  const probing = async <T>(call: Promise<T>): Promise<T> => {
    try {
      return await call;
    } catch (error) {
      if (error instanceof RequestError && error.code === "network") {
        probe();
      }
      throw error;
    }
  };
  return {
    request: (request) => probing(http.request(request)),
    requestAsStranger: (request) => http.requestAsStranger(request),
  };
}
