import { ChevronLeft, type LucideIcon, X } from "lucide-react";
import type { CSSProperties, KeyboardEvent, ReactNode } from "react";
import { back, navigate } from "../../app/router/history";
import { paths } from "../../app/router/route";
import { focusComposer } from "../../app/ui/focus";
import { NARROW, PHONE, useMedia } from "../../app/ui/media";
import { useT } from "../../i18n/react";
import type { Channel } from "../../shared/protocol";
import { IconButton } from "../../shared/ui/IconButton";
import { ConnectionBanner } from "../connection/ConnectionBanner";
import { Resizer } from "./Resizer";
import { useWidth } from "./useWidth";

interface Props {
  channel: Channel;
  icon: LucideIcon;
  title: string;
  /** For screen readers. */
  label: string;
  /** Of the header, before the button that closes. */
  deeds?: ReactNode;
  /** What its element is known by. */
  marks?: object;
  children: ReactNode;
}

/** Beside the channel, above it on a narrow screen, a page of its own on a phone. */
export function SideFrame(props: Props): ReactNode {
  const { channel, label, marks, children } = props;
  const phone = useMedia(PHONE);
  const over = useMedia(NARROW);
  const [width, setWidth] = useWidth();
  const style = { "--side-width": `${width}px` } as CSSProperties;
  const close = useClosing(channel);
  if (phone) {
    return (
      <main className="main" data-region="main" {...marks}>
        <Header {...props} phone close={close} />
        <ConnectionBanner />
        {children}
      </main>
    );
  }
  const key = (event: KeyboardEvent): void => {
    if (over && event.key === "Escape" && !event.defaultPrevented) {
      event.preventDefault();
      close();
    }
  };
  return (
    <>
      {/* eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions -- Escape does the same, and the close button */}
      {over && <div className="sheet-cover" onClick={close} />}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape closes it from wherever the focus is */}
      <aside
        className="context thread-side"
        aria-label={label}
        style={style}
        onKeyDown={key}
        {...marks}
      >
        {!over && <Resizer width={width} onWidth={setWidth} />}
        <Header {...props} phone={false} close={close} />
        {children}
      </aside>
    </>
  );
}

function useClosing({ guild_id: guildId, id }: Channel): () => void {
  return () => {
    navigate(paths.channel(guildId, id));
    focusComposer(id);
  };
}

function Header(props: Props & { phone: boolean; close: () => void }): ReactNode {
  const { channel, icon: Icon, title, deeds, phone, close } = props;
  const t = useT();
  const Title = phone ? "h1" : "h2";
  return (
    <header>
      {phone && (
        <IconButton
          className="back"
          icon={ChevronLeft}
          label={t("back")}
          onClick={() => {
            back(paths.channel(channel.guild_id, channel.id));
          }}
        />
      )}
      <Icon aria-hidden="true" />
      <Title className="grow clip" dir="auto">
        {title}
      </Title>
      {deeds}
      {!phone && <IconButton icon={X} label={t("close")} onClick={close} />}
    </header>
  );
}
