import { AtSign, Hash, Users } from "lucide-react";
import type { ReactNode } from "react";
import { useT } from "../../i18n/react";
import { Avatar } from "../../shared/ui/Avatar";
import type { Offer } from "./offers";
import type { Completion } from "./useCompletion";

export function CompletionList({ completion }: { completion: Completion }): ReactNode {
  const t = useT();
  const { offers, chosen, id, take } = completion;
  return (
    offers.length > 0 && (
      <div className="completion" role="listbox" id={id} aria-label={t("composer.offers")}>
        {offers.map((offer, at) => (
          // The keyboard works in the text area, which names the chosen one by aria-activedescendant.
          // eslint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
          <div
            key={offer.key}
            id={`${id}-${at}`}
            role="option"
            aria-selected={at === chosen}
            className={at === chosen ? "on" : undefined}
            onPointerDown={(event) => {
              event.preventDefault();
            }}
            onClick={() => {
              take(offer);
            }}
          >
            <Sign offer={offer} />
            <span className="grow clip" dir="auto">
              {offer.title}
            </span>
            <small>{offer.note}</small>
          </div>
        ))}
      </div>
    )
  );
}

function Sign({ offer }: { offer: Offer }): ReactNode {
  switch (offer.kind) {
    case "user":
      return <Avatar id={offer.id ?? ""} name={offer.title} size={22} />;
    case "role":
      return <Users aria-hidden="true" />;
    case "everyone":
      return <AtSign aria-hidden="true" />;
    case "channel":
      return <Hash aria-hidden="true" />;
    case "emoji":
      return (
        <span className="glyph" aria-hidden="true">
          {offer.insert}
        </span>
      );
  }
}
