import {
  type InputHTMLAttributes,
  type ReactNode,
  type Ref,
  type TextareaHTMLAttributes,
  useId,
} from "react";

interface Common {
  label: string;
  hint?: ReactNode;
  /** What is wrong with it, in words. */
  fault?: string | null | undefined;
}

type InputProps = Common & InputHTMLAttributes<HTMLInputElement> & { ref?: Ref<HTMLInputElement> };

export function TextField({ label, hint, fault, className, ...rest }: InputProps): ReactNode {
  const id = useId();
  return (
    <div className={className ? `field ${className}` : "field"}>
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <input id={id} className="input" {...described(id, hint, fault)} {...rest} />
      <Notes id={id} hint={hint} fault={fault} />
    </div>
  );
}

type AreaProps = Common & TextareaHTMLAttributes<HTMLTextAreaElement>;

export function TextAreaField({ label, hint, fault, ...rest }: AreaProps): ReactNode {
  const id = useId();
  return (
    <div className="field">
      <label className="label" htmlFor={id}>
        {label}
      </label>
      <textarea id={id} className="input" rows={3} {...described(id, hint, fault)} {...rest} />
      <Notes id={id} hint={hint} fault={fault} />
    </div>
  );
}

function described(id: string, hint: ReactNode, fault: string | null | undefined): object {
  const notes = [fault && `${id}-fault`, hint !== undefined && `${id}-hint`].filter(Boolean);
  return {
    "aria-invalid": fault ? true : undefined,
    "aria-describedby": notes.length > 0 ? notes.join(" ") : undefined,
  };
}

function Notes(props: {
  id: string;
  hint: ReactNode;
  fault: string | null | undefined;
}): ReactNode {
  return (
    <>
      {props.fault && (
        <span className="fault" id={`${props.id}-fault`} role="alert">
          {props.fault}
        </span>
      )}
      {props.hint !== undefined && (
        <span className="hint" id={`${props.id}-hint`}>
          {props.hint}
        </span>
      )}
    </>
  );
}
